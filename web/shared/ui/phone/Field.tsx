import { Input } from 'antd-mobile'
import { type ReactNode, useId } from 'react'

type Props = {
  label: string
  value: string
  onChange: (text: string) => void
  type?: 'text' | 'password'
  inputMode?: 'tel' | 'text' | 'numeric' | 'decimal' | 'search'
  autoComplete?: string
  autoCapitalize?: 'characters' | 'off'
  placeholder?: string
  maxLength?: number
  /** What stands in the field's frame after the text: a button, mostly. */
  after?: ReactNode
  /** Said below the field, and to a screen reader with it. */
  hint?: string
}

/** A labelled line to type in. */
export function Field({ label, after, hint, ...input }: Props) {
  const id = useId()
  return (
    <div>
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <div className="in">
        <Input id={id} autoComplete="off" {...input} aria-describedby={hint ? `${id}-hint` : undefined} />
        {after}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="q hint">
          {hint}
        </p>
      )}
    </div>
  )
}
