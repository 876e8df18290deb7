import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { useEffect } from 'react'

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
const LENGTH = 4

type Props = { value: string; onChange: (pin: string) => void; disabled?: boolean }

/** Four dots and ten keys a glove can hit; a keyboard, where there is one, types too. */
export function Keypad({ value, onChange, disabled = false }: Props) {
  useEffect(() => {
    function type(event: KeyboardEvent) {
      if (disabled) return
      if (/^\d$/.test(event.key)) onChange((value + event.key).slice(0, LENGTH))
      if (event.key === 'Backspace') onChange(value.slice(0, -1))
    }
    window.addEventListener('keydown', type)
    return () => window.removeEventListener('keydown', type)
  }, [value, onChange, disabled])

  const key = (digit: string) => (
    <button
      key={digit}
      type="button"
      className="key"
      disabled={disabled}
      onClick={() => onChange((value + digit).slice(0, LENGTH))}
    >
      {digit}
    </button>
  )

  return (
    <div className="keypad">
      <div className="dots" role="status" aria-label={t('shift.pinLabel', { count: value.length })}>
        {Array.from({ length: LENGTH }, (_, at) => (
          <i key={at} className={at < value.length ? 'on' : undefined} />
        ))}
      </div>
      <div className="keys">
        {keys.map(key)}
        <span />
        {key('0')}
        <button
          type="button"
          className="key"
          aria-label={t('shift.erase')}
          disabled={disabled || value === ''}
          onClick={() => onChange(value.slice(0, -1))}
        >
          <Icon name="left" size="l" />
        </button>
      </div>
    </div>
  )
}
