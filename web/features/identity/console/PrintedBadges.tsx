import { t } from '@shared/lib/texts'
import { Seal } from '@shared/ui/Icon'
import { QRCode } from 'antd'
import { createPortal } from 'react-dom'
import type { Badge } from '../badges'

/** Cards of 54 × 86 mm, several to a sheet, outside the page so that nothing else is printed. */
export function PrintedBadges({ badges, communityName }: { badges: Badge[]; communityName: string }) {
  if (badges.length === 0) return null
  return createPortal(
    <div className="sheets">
      <div className="badges">
        {badges.map((badge) => (
          <article key={badge.id} className="badge">
            <header>
              <Seal />
              {communityName}
            </header>
            <QRCode
              value={new URL(badge.address, window.location.origin).href}
              type="svg"
              size={150}
              bordered={false}
              color="#000000"
              bgColor="#ffffff"
            />
            <b>{badge.name}</b>
            <p>{t('account.badge.cardScan')}</p>
            <p>
              {t('account.badge.cardNumber')} <strong className="digits">{inFours(badge.number)}</strong>
            </p>
          </article>
        ))}
      </div>
    </div>,
    document.body,
  )
}

/** Eight digits as one reads them out; where they are typed, the gap is not minded. */
const inFours = (number: string) => `${number.slice(0, 4)} ${number.slice(4)}`
