import { describe, expect, it } from 'vitest'
import { blanksOf, filled, wantedOf } from './together'

describe('adopting many clauses', () => {
  it('knows what the source leaves open', () => {
    expect(blanksOf({ interval_from_source: null, also: ['x'], per_week: 1 })).toEqual([
      'interval_from_source',
    ])
  })

  it('takes a number for one and words for words', () => {
    expect(filled(' 30 ')).toBe(30)
    expect(filled('每季度')).toBe('每季度')
    expect(filled('  ')).toBe('')
  })

  it('sends what was filled and chosen of what is picked, and nothing else', () => {
    const wanted = wantedOf(
      ['S09-026', 'S12-009'],
      { 'S12-009': { interval_from_source: '30' }, 'S11-010': { interval_from_source: '1' } },
      { 'S09-026': { post: '保洁员', places: [{ value: 'p1', label: '垃圾站' }] } },
    )
    expect(wanted).toEqual({
      clauses: [
        { clause: 'S09-026', parameters: {} },
        { clause: 'S12-009', parameters: { interval_from_source: 30 } },
      ],
      duties: [{ clause: 'S09-026', post: '保洁员', places: ['p1'] }],
    })
  })
})
