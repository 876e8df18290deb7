import { type TextKey, t } from '@shared/lib/texts'
import type { Instant } from '@shared/lib/time'
import type { Deadline } from '@shared/ui/ClockChip'
import type { IconName } from '@shared/ui/Icon'
import type { Verdict } from '@shared/ui/PromiseMark'
import type { TicketClock, TicketEvent, TicketKind, TicketState, TicketView } from './api'

/** The promise that is running now: the earliest one not yet kept, else the last one kept. */
export function runningClock(ticket: TicketView): TicketClock | undefined {
  const byDue = [...ticket.clocks].sort((a, b) => due(a) - due(b))
  return byDue.find((clock) => !clock.stoppedAt) ?? byDue.at(-1)
}

/** Since when its clocks run: a later round has clocks of its own. What an older phone kept does not say. */
export const begunAt = ({ begunAt, reportedAt }: { begunAt?: Instant; reportedAt: Instant }): Instant =>
  begunAt ?? reportedAt

export const deadlineOf = (ticket: TicketView, clock: TicketClock): Deadline => ({
  since: begunAt(ticket),
  dueAt: clock.dueAt,
  atRiskFrom: clock.atRiskFrom,
  stoppedAt: clock.stoppedAt,
})

const due = (clock: TicketClock) => new Date(clock.dueAt).getTime()

export type Groups = { late: TicketView[]; soon: TicketView[]; later: TicketView[]; callBack: TicketView[] }

const HOUR = 3_600_000

/** The order of work: late first, then what falls due within the hour, then the rest; never by creation. */
export function grouped(all: TicketView[], now: Date): Groups {
  const groups: Groups = { late: [], soon: [], later: [], callBack: [] }
  for (const ticket of all) {
    const clock = runningClock(ticket)
    if (ticket.state === 'closed') continue
    if (ticket.state === 'finished') groups.callBack.push(ticket)
    else if (!clock || clock.stoppedAt) groups.later.push(ticket)
    else if (due(clock) <= now.getTime()) groups.late.push(ticket)
    else if (due(clock) <= now.getTime() + HOUR) groups.soon.push(ticket)
    else groups.later.push(ticket)
  }
  for (const group of Object.values(groups)) group.sort((a, b) => orderOf(a) - orderOf(b))
  return groups
}

function orderOf(ticket: TicketView): number {
  const clock = runningClock(ticket)
  return clock && !clock.stoppedAt ? due(clock) : Number.MAX_SAFE_INTEGER
}

export function verdictOf(clock: TicketClock, now: Date): Verdict {
  if (clock.stoppedAt) return new Date(clock.stoppedAt).getTime() <= due(clock) ? 'met' : 'breached'
  if (now.getTime() >= due(clock)) return 'breached'
  return now >= new Date(clock.atRiskFrom) ? 'at_risk' : 'not_due'
}

export const stateWord = (state: TicketState) => t(`servicedesk.state.${state}`)

/** What an older phone kept does not say it. */
type Checked = { needsCheck?: boolean }

/** The same of a ticket: where nobody has to come, nobody waits to be sent; what is everybody's waits to be checked. */
export function standingOf({ state, visit, needsCheck }: Pick<TicketView, 'state' | 'visit'> & Checked) {
  if (!visit && state === 'reported') return t('servicedesk.toAnswer')
  return needsCheck && state === 'finished' ? t('servicedesk.toCheck') : stateWord(state)
}

/** Tag tones by state: what waits for someone is risk, what moves is primary, the rest is quiet. */
export const stateTone: Record<TicketState, string> = {
  reported: 'tag risk',
  assigned: 'tag',
  accepted: 'tag',
  arrived: 'tag pri',
  finished: 'tag pri',
  closed: 'tag',
}

/** Of the categories that ship; a company's own look like their kind. */
const categoryIcon: Record<string, IconName> = {
  leak: 'drop',
  power: 'bolt',
  lock: 'lock',
  clog: 'pipe',
  clean: 'broom',
  lift: 'lift',
  other: 'more',
}

const kindIcon: Record<TicketKind, IconName> = {
  REPAIR: 'tool',
  COMPLAINT: 'warn',
  HELP: 'hand',
  ENQUIRY: 'info',
  SUGGESTION: 'bulb',
  PRAISE: 'star',
  FEE_QUESTION: 'money',
}

const FIELD = /^servicedesk\.(accepted|arrived|finished)$/

/** What came from the field too late to change the ticket: it stands there, and keeps no promise. */
export const onlyRecorded = ({ kind, outcome }: Pick<TicketEvent, 'kind' | 'outcome'>): boolean =>
  FIELD.test(kind) && outcome !== undefined && outcome !== 'applied' && outcome !== 'on-the-spot'

const flaws: Record<string, TextKey> = {
  gap: 'servicedesk.ticket.chain.gap',
  fork: 'servicedesk.ticket.chain.fork',
  reordered: 'servicedesk.ticket.chain.reordered',
}

/** What whoever reads a step has to know before believing it. */
export function doubtsOf(event: TicketEvent): string[] {
  const flaw = event.chain && flaws[event.chain]
  return [...(event.skewed ? [t('ui.timeline.skewed')] : []), ...(flaw ? [t(flaw)] : [])]
}

/** A step done is kept; a reminder and an escalation say what nearly was not, or was not; what was only recorded says nothing. */
export function markOf(event: TicketEvent): Verdict {
  if (onlyRecorded(event)) return 'not_measurable'
  if (event.kind.endsWith('escalated')) return 'breached'
  return event.kind.endsWith('reminded') ? 'at_risk' : 'met'
}

const eventIcons: [RegExp, IconName][] = [
  [/remind|escalat/, 'warn'],
  [/hand|join/, 'people'],
  [/answer/, 'chat'],
  [/report|regist/, 'phone'],
  [/assign/, 'people'],
  [/accept/, 'check'],
  [/arriv/, 'home'],
  [/finish/, 'tool'],
  [/photo/, 'cam'],
  [/call|asked|tapped/, 'phone'],
  [/rat/, 'chat'],
]

export const eventIcon = (event: TicketEvent): IconName =>
  eventIcons.find(([pattern]) => pattern.test(event.kind))?.[1] ?? 'info'

/** The first line of what was said, as the ticket's title. */
export function titleOf(ticket: TicketView): string {
  const sentence = ticket.description.split(/[，。；,;\n]/)[0] ?? ''
  return sentence === '' ? ticket.categoryName : sentence.slice(0, 24)
}

/** What a kind of trouble looks like: as the category, else as what is asked for. */
export const iconOf = (category: string, kind: TicketKind): IconName =>
  categoryIcon[category] ?? kindIcon[kind]
