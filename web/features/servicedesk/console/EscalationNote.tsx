import { useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { SeeToIt } from '@shared/ui/SeeToIt'
import { useQuery } from '@tanstack/react-query'
import type { TicketDetail } from '../api'
import { escalations } from '../escalations'

/** What of a ticket is late that nobody sees to, whom it has reached, and the button that says 'I do'. */
export function EscalationNote({ ticket }: { ticket: TicketDetail }) {
  const now = useNow(15_000)
  const { data } = useQuery(escalations(ticket.community))
  const mine = data?.filter((one) => one.ticket === ticket.id) ?? []
  if (mine.length === 0) return null
  return (
    <section className="card bd col" role="status">
      {mine.map((one) => (
        <p key={one.cause} className="breach">
          {t(`servicedesk.late.${one.cause}`)}
          {one.step && ` · ${t(`servicedesk.late.told.${one.step}`)}`}
          {one.nextAt && ` · ${t('servicedesk.late.next', { time: moment(one.nextAt, now) })}`}
        </p>
      ))}
      <div className="row">
        <SeeToIt community={ticket.community} ticket={ticket.id} />
      </div>
    </section>
  )
}
