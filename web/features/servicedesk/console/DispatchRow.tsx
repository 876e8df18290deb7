import { t } from '@shared/lib/texts'
import { ClockChip } from '@shared/ui/ClockChip'
import { Link } from '@tanstack/react-router'
import type { TicketView } from '../api'
import type { Declined } from '../dispatch'
import { deadlineOf, runningClock, standingOf, stateTone, titleOf } from '../tickets'

type Props = {
  ticket: TicketView
  declined: Declined[]
  movable: boolean
  picked: boolean
  pick: () => void
}

/** One ticket that somebody goes for; what can still be given to somebody is picked by a key or dragged. */
export function DispatchRow({ ticket, declined, movable, picked, pick }: Props) {
  const clock = runningClock(ticket)
  return (
    <article
      className={picked ? 'w lane picked' : 'w lane'}
      draggable={movable}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', ticket.id)}
    >
      <div>{clock && <ClockChip clock={deadlineOf(ticket, clock)} />}</div>
      <div className="tt">
        {movable ? (
          <button
            type="button"
            className="pick"
            aria-pressed={picked}
            aria-label={t('dispatch.board.pick', { what: titleOf(ticket), place: ticket.spaceLabel })}
            onClick={pick}
          >
            <b>{titleOf(ticket)}</b>
          </button>
        ) : (
          <b>{titleOf(ticket)}</b>
        )}
        <div className="s13 q">
          {t('servicedesk.list.place', { place: ticket.spaceLabel, number: ticket.number })}
        </div>
        {declined.map((one) => (
          <div key={`${one.employee} ${one.at}`} className="s13 risk">
            {t('dispatch.board.gaveBack', { name: one.name, reason: one.reason })}
          </div>
        ))}
      </div>
      <div className="s13">
        {ticket.assignee?.name ?? <b className="risk">{t('servicedesk.today.unassigned')}</b>}
      </div>
      <div>
        <span className={stateTone[ticket.state]}>{standingOf(ticket)}</span>
      </div>
      <div className="ra">
        <Link
          className="btn s"
          to="/c/$community/tickets/$ticket"
          params={{ community: ticket.community, ticket: ticket.id }}
        >
          {t('dispatch.board.open')}
        </Link>
      </div>
    </article>
  )
}
