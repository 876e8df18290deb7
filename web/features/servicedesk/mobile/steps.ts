import type { TicketDetail, TicketState } from '../api'
import type { JobAsk } from '../field'
import type { CommandKind } from '../outbox/command'
import type { OutboxItem } from '../outbox/useOutbox'

const order: TicketState[] = ['reported', 'assigned', 'accepted', 'arrived', 'finished', 'closed']
/** What else is done in the field moves no job on. */
const becomes: Partial<Record<CommandKind, TicketState>> = {
  'ticket.accept': 'accepted',
  'ticket.arrive': 'arrived',
  'ticket.enter': 'arrived',
  'ticket.quote': 'arrived',
  'ticket.postpone': 'arrived',
  'ticket.finish': 'finished',
}

/** Where the job stands for the one who does it: what the server knows, or what is already in the phone. */
export function stateInPhone(ticket: TicketDetail, items: OutboxItem[]): TicketState {
  const mine = items
    .filter((item) => item.state !== 'sent' && item.command.subject === ticket.id)
    .flatMap((item) => becomes[item.command.kind] ?? [])
  return [ticket.state, ...mine].reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a))
}

/** Whether somebody who is at a home has not been let in, by what the server knows or the phone. */
export function waitsOutside(ask: JobAsk, state: TicketState, items: OutboxItem[]): boolean {
  if (!ask.home || state !== 'arrived') return false
  const doors = items
    .filter((item) => item.state !== 'sent' && item.command.subject === ask.ticket)
    .flatMap((item) => item.command.payload.door ?? [])
  const last = doors.at(-1)
  if (last) return last.noEntry !== undefined && last.noEntry !== 'NOT_NEEDED'
  return !ask.entered && ask.noEntry !== 'NOT_NEEDED'
}

export type NextStep = 'ticket.accept' | 'ticket.arrive' | 'ticket.finish'

/** The one next step, or nothing when the job is done. Being at the door says yes too, so that nobody has to accept first. */
export function nextStep(state: TicketState): Exclude<NextStep, 'ticket.accept'> | undefined {
  if (state === 'assigned' || state === 'accepted') return 'ticket.arrive'
  if (state === 'arrived') return 'ticket.finish'
  return undefined
}

export const reached = (state: TicketState, step: NextStep): boolean =>
  order.indexOf(state) >= order.indexOf(becomes[step] ?? 'closed')
