import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { Icon } from '@shared/ui/Icon'
import { Link } from '@tanstack/react-router'
import type { TicketView } from '../api'
import { iconOf, standingOf, stateTone, titleOf } from '../tickets'

export function ReportRow({ ticket }: { ticket: TicketView }) {
  return (
    <Link
      className="line"
      to="/home/$community/tickets/$ticket"
      params={{ community: ticket.community, ticket: ticket.id }}
    >
      <Icon name={iconOf(ticket.category, ticket.kind)} size="l" />
      <span className="sp">
        <b>{titleOf(ticket)}</b>
        <span className="q">
          {t('servicedesk.resident.from', { time: moment(ticket.reportedAt, serverNow()) })}
        </span>
      </span>
      <span className={stateTone[ticket.state]}>{standingOf(ticket)}</span>
    </Link>
  )
}
