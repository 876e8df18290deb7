import type { TicketId } from '@shared/lib/ids'
import { describe, expect, it } from 'vitest'
import { type JobAsk, type Quote, usualAsk } from '../field'
import type { Command } from '../outbox/command'
import type { OutboxItem } from '../outbox/useOutbox'
import { priceOf, workStep } from './steps'

const SINCE = '2026-11-23T09:00:00Z'
const id = 'valve' as TicketId
const paid: JobAsk = { ...usualAsk(id, '换阀门'), profile: 'PAID' }
const quoted = (state: Quote['state'], begunAt?: string) => ({ ticket: id, state, begunAt }) as Quote

const kept = (kind: Command['kind'], state: OutboxItem['state'], payload = {}) =>
  ({ state, command: { kind, subject: id, deviceTime: '2026-11-23T10:00:00Z', payload } }) as OutboxItem

const offer = (confirmed?: string) => kept('ticket.quote', 'waiting', { quote: { lines: [], confirmed } })

describe('work that somebody pays for (S11-054)', () => {
  it('waits for a price and a yes before it begins, and is begun before it ends', () => {
    const next = (quote?: Quote, ...items: OutboxItem[]) => priceOf(paid, quote, items, SINCE)
    expect(next()).toBe('unsaid')
    expect(next(quoted('OFFERED'))).toBe('asked')
    expect(next(quoted('APPROVED'))).toBe('agreed')
    expect(next(quoted('DECLINED'))).toBe('free')
    expect(next(quoted('APPROVED', SINCE))).toBe('begun')
    expect(next(quoted('APPROVED'), kept('ticket.begin', 'waiting'))).toBe('begun')
  })
  it('goes by what is still in the phone, and not by what was given back', () => {
    const next = (...items: OutboxItem[]) => priceOf(paid, undefined, items, SINCE)
    expect(next(offer())).toBe('asked')
    expect(next(offer('TOLD'))).toBe('agreed')
    expect(next(offer('DECLINED'))).toBe('free')
    expect(next(offer('TOLD'), kept('ticket.begin', 'parked'))).toBe('agreed')
  })
  it('begins anew in another round', () => {
    const before = kept('ticket.begin', 'sent')
    expect(priceOf(paid, quoted('APPROVED'), [before], SINCE)).toBe('begun')
    expect(priceOf(paid, quoted('APPROVED'), [before], '2026-11-23T11:00:00Z')).toBe('agreed')
  })
  it('asks nothing of work that nobody pays for', () => {
    expect(priceOf(usualAsk(id, '换锁'), undefined, [], SINCE)).toBe('free')
    expect(workStep('ticket.finish', 'free')).toBe('ticket.finish')
    expect(workStep('ticket.finish', 'agreed')).toBe('ticket.begin')
    expect(workStep('ticket.finish', 'begun')).toBe('ticket.finish')
    expect(workStep('ticket.arrive', 'unsaid')).toBe('ticket.arrive')
  })
})
