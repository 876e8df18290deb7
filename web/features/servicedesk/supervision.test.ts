import { describe, expect, it } from 'vitest'
import { standingOf } from './supervision'

describe('something supervised', () => {
  const now = new Date('2026-12-01T08:00:00Z')
  const dueAt = '2026-12-01T08:00:00Z'

  it('is late at its deadline while nobody says what came of it', () => {
    expect(standingOf({ dueAt: '2026-12-01T08:00:01Z' }, now)).toBe('open')
    expect(standingOf({ dueAt }, now)).toBe('late')
    expect(standingOf({ dueAt, resultAt: dueAt }, now)).toBe('result')
    expect(standingOf({ dueAt, resultAt: dueAt, closedAt: dueAt }, now)).toBe('closed')
  })
})
