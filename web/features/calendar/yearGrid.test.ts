import { describe, expect, it } from 'vitest'
import { dayAfterKey, monthGrid, weekdayNumber } from './yearGrid'

describe('the year', () => {
  it('has months whose weeks begin on Monday', () => {
    const november = monthGrid(2026, 11)
    expect(november[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
    expect(november.at(-1)?.[0]).toBe('2026-11-30')
    expect(november.every((week) => week.length === 7)).toBe(true)
    expect(monthGrid(2028, 2).flat().filter(Boolean)).toHaveLength(29)
  })
  it('is walked by arrow keys, and not left by them', () => {
    expect(dayAfterKey('2026-02-28', 'ArrowRight')).toBe('2026-03-01')
    expect(dayAfterKey('2026-02-28', 'ArrowUp')).toBe('2026-02-21')
    expect(dayAfterKey('2026-12-31', 'ArrowDown')).toBe('2026-12-31')
    expect(dayAfterKey('2026-02-28', 'Enter')).toBeUndefined()
    expect(weekdayNumber('2026-11-29')).toBe(7)
  })
})
