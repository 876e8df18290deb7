import type { SpaceId, TicketId } from '@shared/lib/ids'
import { describe, expect, it } from 'vitest'
import type { Leak } from '../leaks'
import type { Command } from '../outbox/command'
import type { OutboxItem } from '../outbox/useOutbox'
import { actsAt, lastOf, leakInPhone } from './leakInPhone'

const leak = 'leak' as TicketId
const below = 'below' as SpaceId
const above = 'above' as SpaceId

/** As it was last read, before anybody was there. */
const read: Leak = {
  ticket: leak,
  valves: [
    {
      id: 'v1',
      kind: 'WATER_VALVE',
      label: '3-2-供-01',
      name: '总阀',
      place: '3-2',
      position: '负一层',
      photos: [],
    } as unknown as Leak['valves'][number],
  ],
  valveNeeded: true,
  ownLoss: false,
  losses: [],
  checks: [],
  missing: [],
  around: [
    { space: below, spokenLabel: '1002', side: 'BELOW' },
    { space: above, spokenLabel: '1202', side: 'ABOVE' },
  ],
}

const done = (
  kind: Command['kind'],
  said: Command['payload']['leak'] = {},
  state: OutboxItem['state'] = 'waiting',
  subject = leak,
) =>
  ({
    id: `${kind} ${said?.space ?? ''}`,
    state,
    command: {
      kind,
      subject,
      deviceTime: '2026-11-23T19:55:00Z',
      payload: { photos: [], leak: said },
    },
  }) as unknown as OutboxItem

const inPhone = (...items: OutboxItem[]) => leakInPhone(read, actsAt(items, leak))

describe('a leak without a signal', () => {
  it('shows the valve as closed when it was, by its label', () => {
    const seen = inPhone(done('ticket.valve', { valve: 'v1' }))
    expect(seen).toMatchObject({
      valve: '3-2-供-01',
      valveClosedAt: '2026-11-23T19:55:00Z',
      valveNeeded: false,
    })
  })

  it('needs no valve for water from the roof, and one for a pipe', () => {
    expect(inPhone(done('ticket.source', { source: 'ROOF_OR_WALL' })).valveNeeded).toBe(false)
    expect(inPhone(done('ticket.source', { source: 'INDOOR_PIPE' })).valveNeeded).toBe(true)
  })

  it('lists the doors around as soon as the loss is shown, and ticks them one by one', () => {
    const shown = done('ticket.loss', { consent: true })
    expect(inPhone(shown).checks.map((check) => check.label)).toEqual(['1002', '1202'])
    const [one, other] = inPhone(
      shown,
      done('ticket.neighbour', { space: below, outcome: 'NOBODY_HOME' }),
      done('ticket.neighbour', { space: below, outcome: 'CHECKED', loss: true }),
    ).checks
    expect(one).toMatchObject({ outcome: 'CHECKED', tries: 2, loss: true })
    expect(other).toMatchObject({ tries: 0 })
  })

  it('still shows what was given back, and neither what was only recorded nor what is another leak’s', () => {
    expect(inPhone(done('ticket.valve', {}, 'parked')).valveClosedAt).toBeDefined()
    expect(inPhone(done('ticket.valve', {}, 'sent')).valveClosedAt).toBeUndefined()
    expect(inPhone(done('ticket.valve', {}, 'waiting', 'other' as TicketId)).valveClosedAt).toBeUndefined()
  })

  it('knows the last act at each door', () => {
    const acts = [done('ticket.neighbour', { space: below }), done('ticket.neighbour', { space: above })]
    expect(lastOf(acts, 'ticket.neighbour', below)).toBe(acts[0])
    expect(lastOf(acts, 'ticket.valve')).toBeUndefined()
  })
})
