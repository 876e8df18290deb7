import { expect, test } from 'vitest'
import { calendarDate, instantOn } from './time'

test('an hour after midnight at home is today, though it is yesterday in Greenwich', () => {
  expect(calendarDate('2026-11-25T17:00:00Z')).toBe('2026-11-26')
  expect(calendarDate('2026-11-26T15:59:00Z')).toBe('2026-11-26')
})

test('an hour on a day is the hour here, wherever the browser is', () => {
  expect(instantOn('2026-11-26', '07:30')).toBe('2026-11-25T23:30:00.000Z')
})
