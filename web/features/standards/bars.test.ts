import { describe, expect, it } from 'vitest'
import { barsOf } from './bars'

const counted = [
  { day: '2026-10-31', met: 1, breached: 0, atRisk: 0, open: 0 },
  { day: '2026-11-23', met: 5, breached: 2, atRisk: 1, open: 3 },
  { day: '2026-11-29', met: 1, breached: 1, atRisk: 0, open: 0 },
]

describe('bars', () => {
  it('stand for each day of a week and a month', () => {
    const week = barsOf('2026-W48', counted)
    expect(week).toHaveLength(7)
    expect(week[0]).toEqual({ from: '2026-11-23', all: 11, missed: 2, label: '23日' })
    const month = barsOf('2026-11', counted)
    expect(month).toHaveLength(30)
    expect(month.flatMap((bar) => bar.label ?? [])).toEqual(['1日', '11日', '21日', '30日'])
    expect(month[28]).toEqual({ from: '2026-11-29', all: 2, missed: 1, label: undefined })
  })

  it('stand for each month of a quarter and a year', () => {
    expect(barsOf('2026-Q4', counted)).toEqual([
      { from: '2026-10', all: 1, missed: 0, label: '10月' },
      { from: '2026-11', all: 13, missed: 3, label: '11月' },
      { from: '2026-12', all: 0, missed: 0, label: '12月' },
    ])
    expect(barsOf('2026', counted)).toHaveLength(12)
  })
})
