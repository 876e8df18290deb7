import type { TicketId } from '@shared/lib/ids'
import type { AtALeak } from '../field'
import type { Check, Leak, LeakSource } from '../leaks'
import type { CommandKind } from '../outbox/command'
import type { OutboxItem } from '../outbox/useOutbox'

const KINDS: CommandKind[] = ['ticket.source', 'ticket.valve', 'ticket.loss', 'ticket.neighbour']
const WITH_A_VALVE: LeakSource[] = ['INDOOR_PIPE', 'HEATING']

/** What was done at this leak and is still in the phone, in the order it was done. */
export const actsAt = (items: OutboxItem[], ticket: TicketId): OutboxItem[] =>
  items.filter(
    ({ command, state }) => state !== 'sent' && command.subject === ticket && KINDS.includes(command.kind),
  )

/** The last act of a kind that is still in the phone; of a neighbour, the one at that door. */
export const lastOf = (acts: OutboxItem[], kind: CommandKind, space?: string): OutboxItem | undefined =>
  acts.findLast(({ command }) => command.kind === kind && (!space || command.payload.leak?.space === space))

/** The leak for whoever is there: as the server knows it, and what the phone knows besides. */
export const leakInPhone = (leak: Leak, acts: OutboxItem[]): Leak =>
  acts.reduce((seen, { command }) => {
    const said = command.payload.leak ?? {}
    if (command.kind === 'ticket.source') return sourceFound(seen, said)
    if (command.kind === 'ticket.valve') return valveClosed(seen, said, command.deviceTime)
    if (command.kind === 'ticket.loss') return lossShown(seen)
    return doorVisited(seen, said, command.deviceTime)
  }, leak)

const sourceFound = (leak: Leak, { source }: AtALeak): Leak => ({
  ...leak,
  source,
  valveNeeded: leak.valveNeeded && source !== undefined && WITH_A_VALVE.includes(source),
})

function valveClosed(leak: Leak, { valve }: AtALeak, at: string): Leak {
  const { valve: _, ...open } = leak
  const label = leak.valves.find((one) => one.id === valve)?.label
  return { ...open, ...(label && { valve: label }), valveClosedAt: at, valveNeeded: false }
}

/** A loss is to be shown at once, and the doors around are to be knocked at. */
const lossShown = (leak: Leak): Leak =>
  leak.ownLoss ? leak : { ...leak, ownLoss: true, checks: leak.around.map(toAsk) }

const toAsk = ({ space, spokenLabel, side }: Leak['around'][number]): Check => ({
  id: space,
  space,
  side,
  label: spokenLabel,
  tries: 0,
  loss: false,
})

const doorVisited = (leak: Leak, { space, outcome, loss }: AtALeak, at: string): Leak => ({
  ...leak,
  checks: leak.checks.map((check) =>
    check.space === space ? visited(check, { outcome, loss: loss ?? false, at }) : check,
  ),
})

function visited({ by: _, ...check }: Check, now: Pick<Check, 'outcome' | 'loss' | 'at'>): Check {
  return { ...check, ...now, tries: check.tries + 1 }
}
