import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { deadline } from '@shared/lib/time'
import { ClockChip } from '@shared/ui/ClockChip'
import { Link } from '@tanstack/react-router'
import { callsNext, mayAnswer, mayAssign } from '../actions'
import type { TicketView } from '../api'
import { deadlineOf, runningClock, standingOf, stateTone, titleOf } from '../tickets'

/** One ticket in a list of work: its clock, what and where, the promise, who, the state, one action. */
export function TicketRow({ ticket, permissions }: { ticket: TicketView; permissions: string[] }) {
  const clock = runningClock(ticket)
  const action = actionOf(ticket, permissions)
  const waits = action !== 'look' && ticket.state !== 'assigned'
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
        <span className={stateTone[ticket.state]}>{standingOf(ticket)}</span>
      </div>
      <div className="ra">
        <span className={waits ? 'btn s p' : 'btn s'}>{t(`servicedesk.today.${action}`)}</span>
      </div>
    </Link>
  )
}

function Who({ ticket }: { ticket: TicketView }) {
  const answering = ticket.visit ? undefined : ticket.owner
  if (answering) {
    return (
      <div className="row s13">
        <span className="av g">{answering.name.slice(0, 1)}</span>
        {answering.name}
      </div>
    )
  }
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

/** What the one who looks can do next with it; for whom nothing is to be done, to look. */
function actionOf(ticket: TicketView, permissions: string[]) {
  if (callsNext(ticket, permissions)) return ticket.needsCheck ? 'check' : 'callNow'
  if (!ticket.visit && mayAnswer(ticket, permissions)) return 'answer'
  if (ticket.state === 'accepted' || !mayAssign(ticket, permissions)) return 'look'
  return ticket.state === 'reported' ? 'assign' : 'reassign'
}
