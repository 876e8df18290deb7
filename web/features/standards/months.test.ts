import { describe, expect, it } from 'vitest'
import { monthAway } from './months'

describe('months', () => {
  it('go on over the turn of the year in both directions', () => {
    expect(monthAway('2026-01', -1)).toBe('2025-12')
    expect(monthAway('2025-12', 1)).toBe('2026-01')
    expect(monthAway('2026-11', -13)).toBe('2025-10')
  })
})
