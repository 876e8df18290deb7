import { describe, expect, it } from 'vitest'
import type { Day, Shift } from './api'
import { byPerson, cycleOf, daysAfter, missingOn, mondayOf, toneOf } from './weeks'

const night = {
  id: 's1',
  employee: 'zhang',
  from: '2026-11-26T12:00:00Z',
  until: '2026-11-27T00:00:00Z',
} as unknown as Shift

describe('a week', () => {
  it('begins on Monday, wherever the browser is', () => {
    expect(mondayOf('2026-11-26')).toBe('2026-11-23')
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    expect(daysAfter('2026-11-30', 1)).toBe('2026-12-01')
  })
  it('shows a night once, on the day on which it begins', () => {
    const days = [
      { day: '2026-11-26', items: [night] },
      { day: '2026-11-27', items: [night] },
    ] as Day[]
    const own = byPerson(days).get('zhang')
    expect(own?.get('2026-11-26')).toEqual([night])
    expect(own?.get('2026-11-27')).toBeUndefined()
  })
  it('tells early, late and night shifts by their beginning', () => {
    expect(toneOf({ from: '2026-11-26T00:00:00Z' })).toBe('early')
    expect(toneOf({ from: '2026-11-26T07:00:00Z' })).toBe('late')
    expect(toneOf(night)).toBe('night')
    expect(toneOf({ from: '2026-11-26T16:00:00Z' })).toBe('night')
  })
  it('says how many are missing at the worst moment of each day', () => {
    const gaps = [
      { from: '2026-11-26T14:00:00Z', until: '2026-11-27T00:00:00Z', missing: 1 },
      { from: '2026-11-27T00:00:00Z', until: '2026-11-27T02:00:00Z', missing: 2 },
    ]
    expect(missingOn('2026-11-26', gaps)).toBe(1)
    expect(missingOn('2026-11-27', gaps)).toBe(2)
    expect(missingOn('2026-11-28', gaps)).toBe(0)
  })
})

describe('a cycle', () => {
  it('is typed one day a line, and what is no time is a free day', () => {
    expect(cycleOf('8:00-16:00\n16：00到24:00\n休')).toEqual([
      { begins: '08:00', ends: '16:00' },
      { begins: '16:00', ends: '00:00' },
      {},
    ])
  })
})
