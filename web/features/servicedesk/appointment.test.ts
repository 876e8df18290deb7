import { expect, it } from 'vitest'
import { agreed, ahead, daysAhead, spansOn, spanWords } from './appointment'

const noon = new Date('2026-11-27T04:10:00Z')
const night = new Date('2026-11-27T14:30:00Z')
const span = { from: '2026-11-28T06:00:00.000Z', until: '2026-11-28T08:00:00.000Z' }

it('offers spans of two hours that begin an hour ahead, and a week of days', () => {
  expect(spansOn('2026-11-27', noon).map(spanWords)).toEqual(['14:00–16:00', '16:00–18:00', '18:00–20:00'])
  expect(spansOn('2026-11-28', noon)).toHaveLength(6)
  expect(spansOn('2026-11-28', noon)[3]).toEqual(span)
  expect(
    daysAhead(noon)
      .map((day) => day.label)
      .slice(0, 3),
  ).toEqual(['今天', '明天', '11月29日 星期日'])
  expect(daysAhead(noon)).toHaveLength(7)
})

it('offers no span of a day that is over', () => {
  expect(spansOn('2026-11-27', night)).toEqual([])
  expect(daysAhead(night)[0]?.label).toBe('明天')
  expect(ahead(span, new Date('2026-11-28T06:00:01Z'))).toBeUndefined()
})

it('agrees on nothing unless somebody chose it', () => {
  expect(agreed(undefined, span, '2026-11-28T00:00:00Z')).toEqual({})
  expect(agreed('now', span, '2026-11-28T00:00:00Z')).toEqual({})
  expect(agreed('morning', undefined, '2026-11-28T00:00:00Z')).toEqual({
    appointedAt: '2026-11-28T00:00:00Z',
  })
  expect(agreed('at', span)).toEqual({ appointedAt: span.from, appointedUntil: span.until })
})
