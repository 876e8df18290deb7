import type { TicketDetail, TicketState } from '../api'
import type { CommandKind } from '../outbox/command'
import type { OutboxItem } from '../outbox/useOutbox'

const order: TicketState[] = ['reported', 'assigned', 'accepted', 'arrived', 'finished', 'closed']
const becomes: Record<CommandKind, TicketState> = {
  'ticket.accept': 'accepted',
  'ticket.arrive': 'arrived',
  'ticket.finish': 'finished',
}

/** Where the job stands for the one who does it: what the server knows, or what is already in the phone. */
export function stateInPhone(ticket: TicketDetail, items: OutboxItem[]): TicketState {
  const mine = items
    .filter((item) => item.state !== 'sent' && item.command.subject === ticket.id)
    .map((item) => becomes[item.command.kind])
  return [ticket.state, ...mine].reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a))
}

/** The one next step, or nothing when the job is done. */
export function nextStep(state: TicketState): CommandKind | undefined {
  if (state === 'assigned') return 'ticket.accept'
  if (state === 'accepted') return 'ticket.arrive'
  if (state === 'arrived') return 'ticket.finish'
  return undefined
}

export const reached = (state: TicketState, step: CommandKind): boolean =>
  order.indexOf(state) >= order.indexOf(becomes[step])
