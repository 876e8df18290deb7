import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { deadline } from '@shared/lib/time'
import { ClockChip } from '@shared/ui/ClockChip'
import { Link } from '@tanstack/react-router'
import type { TicketView } from '../api'
import { deadlineOf, runningClock, stateTone, stateWord, titleOf } from '../tickets'

/** One ticket in a list of work: its clock, what and where, the promise, who, the state, one action. */
export function TicketRow({ ticket }: { ticket: TicketView }) {
  const clock = runningClock(ticket)
  const waits = ticket.state === 'reported' || ticket.state === 'finished'
  return (
    <Link
      className="w"
      to="/c/$community/tickets/$ticket"
      params={{ community: ticket.community, ticket: ticket.id }}
    >
      <div>{clock && <ClockChip clock={deadlineOf(ticket, clock)} />}</div>
      <div className="tt">
        <b>{titleOf(ticket)}</b>
        <div className="s13 q">
          {t('servicedesk.list.place', { place: ticket.spaceLabel, number: ticket.number })}
        </div>
      </div>
      <div className="s13 m">
        {clock && !clock.stoppedAt
          ? t(`servicedesk.due.${clock.name}`, { time: deadline(clock.dueAt, serverNow()) })
          : ticket.categoryName}
      </div>
      <Who ticket={ticket} />
      <div>
        <span className={stateTone[ticket.state]}>{stateWord(ticket.state)}</span>
      </div>
      <div className="ra">
        <span className={waits ? 'btn s p' : 'btn s'}>{actionOf(ticket)}</span>
      </div>
    </Link>
  )
}

function Who({ ticket }: { ticket: TicketView }) {
  if (!ticket.assignee) {
    return (
      <div className="row s13">
        <span className="av nobody">?</span>
        <b className="risk">{t('servicedesk.today.unassigned')}</b>
      </div>
    )
  }
  return (
    <div className="row s13">
      <span className="av g">{ticket.assignee.name.slice(0, 1)}</span>
      {ticket.assignee.name}
    </div>
  )
}

function actionOf(ticket: TicketView): string {
  switch (ticket.state) {
    case 'reported':
      return t('servicedesk.today.assign')
    case 'assigned':
      return t('servicedesk.today.reassign')
    case 'finished':
      return t('servicedesk.today.callNow')
    case 'accepted':
    case 'arrived':
    case 'closed':
      return t('servicedesk.today.look')
  }
}
