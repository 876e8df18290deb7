import type { CommunityId } from '@shared/lib/ids'
import { useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { SeeToIt } from '@shared/ui/SeeToIt'
import type { ReactNode } from 'react'
import type { Escalation } from '../escalations'

type Props = { community: CommunityId; its: Escalation[]; children?: ReactNode }

/** What of one ticket climbs until somebody says that they see to it, whom it has reached, and the button that says so. */
export function LateCard({ community, its, children }: Props) {
  const now = useNow(15_000)
  const [first] = its
  if (!first) return null
  return (
    <div className="card hero col">
      {its.map((one) => (
        <div key={one.cause} className="row">
          <b className="what breach sp">{t(`servicedesk.late.${one.cause}`)}</b>
          <span className="q">{moment(one.beganAt, now)}</span>
        </div>
      ))}
      {children}
      {first.step && (
        <p className="q">
          {t(`servicedesk.late.told.${first.step}`)}
          {first.nextAt && ` · ${t('servicedesk.late.next', { time: moment(first.nextAt, now) })}`}
        </p>
      )}
      <SeeToIt community={community} ticket={first.ticket} />
    </div>
  )
}
