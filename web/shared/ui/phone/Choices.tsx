import { Icon, type IconName } from '@shared/ui/Icon'
import { useId } from 'react'

type Choice<T extends string> = { value: T; label: string; icon?: IconName; text?: string }
type Props<T extends string> = {
  legend: string
  choices: readonly Choice<T>[]
  value: T | undefined
  onChange: (value: T) => void
  /** Three beside each other, for short words. */
  three?: boolean
}

/** One of a few, each a target for a thumb. */
export function Choices<T extends string>({ legend, choices, value, onChange, three }: Props<T>) {
  const name = useId()
  return (
    <fieldset
      className={three ? 'choices three' : 'choices'}
      style={
        three && choices.length < 3 ? { gridTemplateColumns: `repeat(${choices.length}, 1fr)` } : undefined
      }
    >
      <legend className="lab">{legend}</legend>
      {choices.map((one) => (
        <label
          key={one.value}
          className={`choice${one.icon ? '' : ' short'}${one.value === value ? ' on' : ''}`}
        >
          <input
            type="radio"
            name={name}
            checked={one.value === value}
            onChange={() => onChange(one.value)}
          />
          {one.icon && <Icon name={one.icon} size="l" />}
          {one.label}
          {one.text && <span className="q">{one.text}</span>}
        </label>
      ))}
    </fieldset>
  )
}
