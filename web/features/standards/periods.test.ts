import { describe, expect, it } from 'vitest'
import { away, daysOf, firstDay, isOver, kindOf, periodName, periodOf } from './periods'

describe('periods', () => {
  it('are the week, month, quarter or year in which a day lies', () => {
    expect(periodOf('week', '2026-11-26')).toBe('2026-W48')
    expect(periodOf('week', '2026-11-29')).toBe('2026-W48')
    expect(periodOf('week', '2026-01-01')).toBe('2026-W01')
    expect(periodOf('week', '2027-01-03')).toBe('2026-W53')
    expect(periodOf('month', '2026-11-26')).toBe('2026-11')
    expect(periodOf('quarter', '2026-11-26')).toBe('2026-Q4')
    expect(periodOf('year', '2026-11-26')).toBe('2026')
    expect(['2026-W48', '2026-11', '2026-Q4', '2026'].map(kindOf)).toEqual([
      'week',
      'month',
      'quarter',
      'year',
    ])
  })

  it('go on over the turn of the year in both directions', () => {
    expect(away('2026-01', -1)).toBe('2025-12')
    expect(away('2025-12', 1)).toBe('2026-01')
    expect(away('2026-11', -13)).toBe('2025-10')
    expect(away('2026-W01', -1)).toBe('2025-W52')
    expect(away('2026-W53', 1)).toBe('2027-W01')
    expect(away('2026-Q1', -1)).toBe('2025-Q4')
    expect(away('2026', -1)).toBe('2025')
  })

  it('are their days', () => {
    expect(firstDay('2026-W01')).toBe('2025-12-29')
    expect(daysOf('2026-W48')).toHaveLength(7)
    expect(daysOf('2026-02').at(-1)).toBe('2026-02-28')
    expect(daysOf('2026-Q4')).toHaveLength(92)
    expect(daysOf('2024')).toHaveLength(366)
  })

  it('are over the day after their last', () => {
    expect(isOver('2026-10', '2026-11-01')).toBe(true)
    expect(isOver('2026-10', '2026-10-31')).toBe(false)
  })

  it('have a name', () => {
    expect(['2026-W48', '2026-11', '2026-Q4', '2026'].map(periodName)).toEqual([
      '2026年第48周',
      '2026年11月',
      '2026年第4季度',
      '2026年',
    ])
  })
})
