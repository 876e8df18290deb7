import { readScanned } from '@shared/lib/scan'
import { t } from '@shared/lib/texts'
import { Field } from '@shared/ui/phone/Field'
import { Scanner } from '@shared/ui/phone/Scanner'
import { useState } from 'react'
import { badgeDigits, isBadgeNumber } from '../badge'

/** Who comes: by the badge's QR code, or by the digits below it. */
export function BadgeStep({ onBadge }: { onBadge: (badge: string) => void }) {
  const [typed, setTyped] = useState('')
  const [stranger, setStranger] = useState(false)

  function found(text: string): boolean {
    const code = readScanned(text)
    setStranger(code?.kind !== 'badge')
    if (code?.kind !== 'badge') return false
    onBadge(code.address)
    return true
  }

  return (
    <>
      <div>
        <h1 className="hero">{t('shift.title')}</h1>
        <p className="m">{t('shift.how')}</p>
      </div>
      <Scanner onFound={found} label={t('shift.how')} />
      {stranger && (
        <p className="note risk" role="alert">
          {t('shift.notBadge')}
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isBadgeNumber(typed)) onBadge(typed)
        }}
      >
        <Field
          label={t('shift.number')}
          value={typed}
          onChange={(text) => setTyped(badgeDigits(text))}
          inputMode="numeric"
          placeholder={t('shift.numberHint')}
          after={
            <button type="submit" className="btn t" disabled={!isBadgeNumber(typed)}>
              {t('shift.next')}
            </button>
          }
        />
      </form>
    </>
  )
}
