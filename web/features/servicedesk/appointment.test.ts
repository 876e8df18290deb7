import { expect, it } from 'vitest'
import { agreed, daysAhead, hoursOn } from './appointment'

const noon = new Date('2026-11-27T04:10:00Z')
const night = new Date('2026-11-27T14:30:00Z')

it('offers the full hours that are an hour ahead, and a week of days', () => {
  expect(hoursOn('2026-11-27', noon)[0]).toBe('2026-11-27T06:00:00.000Z')
  expect(hoursOn('2026-11-27', noon).at(-1)).toBe('2026-11-27T12:00:00.000Z')
  expect(hoursOn('2026-11-28', noon)).toHaveLength(13)
  expect(
    daysAhead(noon)
      .map((day) => day.label)
      .slice(0, 3),
  ).toEqual(['今天', '明天', '11月29日 星期日'])
  expect(daysAhead(noon)).toHaveLength(7)
})

it('offers no hour of a day that is over', () => {
  expect(hoursOn('2026-11-27', night)).toEqual([])
  expect(daysAhead(night)[0]?.label).toBe('明天')
})

it('agrees on nothing unless somebody chose it', () => {
  expect(agreed(undefined, '2026-11-28T06:00:00Z', '2026-11-28T00:00:00Z')).toBeUndefined()
  expect(agreed('now', '2026-11-28T06:00:00Z', '2026-11-28T00:00:00Z')).toBeUndefined()
  expect(agreed('morning', undefined, '2026-11-28T00:00:00Z')).toBe('2026-11-28T00:00:00Z')
  expect(agreed('at', '2026-11-28T06:00:00Z')).toBe('2026-11-28T06:00:00Z')
})
