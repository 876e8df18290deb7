import type { CommunityId } from '@shared/lib/ids'
import { describe, expect, it } from 'vitest'
import { type CompanyLine, monthAway, ranked } from './figures'

const line = (name: string, percent?: number) =>
  ({
    community: name as CommunityId,
    name,
    figures: [{ figure: 'arrival', hits: 0, cases: 0, percent, exceptional: false }],
  }) as CompanyLine

describe('the ranking of communities', () => {
  const lines = [line('a', 92), line('none'), line('b', 88.5), line('c', 100)]
  const names = (lessIsBetter: boolean) => ranked(lines, 'arrival', lessIsBetter).map((one) => one.name)

  it('has the worst on top and what has no case last', () => {
    expect(names(false)).toEqual(['b', 'a', 'c', 'none'])
    expect(names(true)).toEqual(['c', 'a', 'b', 'none'])
  })
})

describe('a month', () => {
  it('goes on over the turn of the year', () => {
    expect(monthAway('2026-12', 1)).toBe('2027-01')
    expect(monthAway('2026-01', -1)).toBe('2025-12')
  })
})
