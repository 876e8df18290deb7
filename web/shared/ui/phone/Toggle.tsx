type Props = {
  title: string
  text?: string
  on: boolean
  onChange: (on: boolean) => void
  disabled?: boolean
}

/** A line that is on or off; the whole of it is the target. */
export function Toggle({ title, text, on, onChange, disabled }: Props) {
  return (
    <label className="line toggle">
      <span className="sp">
        <b>{title}</b>
        {text && <span className="q">{text}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <i aria-hidden="true" />
    </label>
  )
}
