import type { Instant } from '@shared/lib/time'
import type { TicketDetail, TicketState } from '../api'
import type { JobAsk, Quote } from '../field'
import type { CommandKind } from '../outbox/command'
import type { OutboxItem } from '../outbox/useOutbox'

const order: TicketState[] = ['reported', 'assigned', 'accepted', 'arrived', 'finished', 'closed']
/** What else is done in the field moves no job on. */
const becomes: Partial<Record<CommandKind, TicketState>> = {
  'ticket.accept': 'accepted',
  'ticket.arrive': 'arrived',
  'ticket.enter': 'arrived',
  'ticket.quote': 'arrived',
  'ticket.begin': 'arrived',
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

/** What paid work waits for before it begins; what was said in the phone and is still there counts too. */
export type Price = 'free' | 'unsaid' | 'asked' | 'agreed' | 'begun'

/** Whether work that somebody pays for may begin (S11-054), by what the server knows or the phone. */
export function priceOf(ask: JobAsk, quote: Quote | undefined, items: OutboxItem[], since: Instant): Price {
  const mine = items.filter((item) => item.command.subject === ask.ticket && item.state !== 'parked')
  const begins = mine.filter((item) => item.command.kind === 'ticket.begin')
  if (quote?.begunAt || begins.some((item) => new Date(item.command.deviceTime) >= new Date(since))) {
    return 'begun'
  }
  const queued = mine.filter((item) => item.state === 'waiting')
  const said = queued.findLast((item) => item.command.kind === 'ticket.quote')?.command.payload.quote
  if (said) return said.confirmed === undefined ? 'asked' : said.confirmed === 'DECLINED' ? 'free' : 'agreed'
  if (quote?.state === 'APPROVED') return 'agreed'
  if (quote?.state === 'OFFERED') return 'asked'
  return quote?.state === 'DECLINED' || !ask.home || ask.profile !== 'PAID' ? 'free' : 'unsaid'
}

export type NextStep = 'ticket.accept' | 'ticket.arrive' | 'ticket.finish'

/** The one next step, or nothing when the job is done. Being at the door says yes too, so that nobody has to accept first. */
export function nextStep(state: TicketState): Exclude<NextStep, 'ticket.accept'> | undefined {
  if (state === 'assigned' || state === 'accepted') return 'ticket.arrive'
  if (state === 'arrived') return 'ticket.finish'
  return undefined
}

/** Before the end of paid work stands its beginning, and that waits for a yes. */
export const workStep = (next: ReturnType<typeof nextStep>, price: Price) =>
  next === 'ticket.finish' && price !== 'free' && price !== 'begun' ? 'ticket.begin' : next

export const reached = (state: TicketState, step: NextStep): boolean =>
  order.indexOf(state) >= order.indexOf(becomes[step] ?? 'closed')
