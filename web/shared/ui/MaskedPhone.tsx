import { t } from '@shared/lib/texts'
import { Icon } from './Icon'

/** 138****5678. A number that already comes masked stays so; a full one is never shown, only called. */
export function MaskedPhone({ phone, name }: { phone: string; name?: string }) {
  const full = /^\d{11}$/.test(phone)
  const masked = full ? `${phone.slice(0, 3)}****${phone.slice(7)}` : phone
  return (
    <span className="nw">
      {masked}
      {full && name && (
        <a className="call" href={`tel:${phone}`} aria-label={t('ui.phone.call', { name })}>
          <Icon name="phone" size="s" />
        </a>
      )}
    </span>
  )
}
