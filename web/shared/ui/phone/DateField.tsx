import { useId } from 'react'

type Props = { label: string; value: string; onChange: (day: string) => void; min?: string; hint?: string }

/** A day, chosen as the phone lets its owner choose days; empty for none. */
export function DateField({ label, value, onChange, min, hint }: Props) {
  const id = useId()
  return (
    <div>
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <div className="in">
        <input
          id={id}
          type="date"
          className="day"
          value={value}
          min={min}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      {hint && (
        <p id={`${id}-hint`} className="q hint">
          {hint}
        </p>
      )}
    </div>
  )
}
