import { expect, test } from 'vitest'
import { calendarDate } from './time'

test('an hour after midnight at home is today, though it is yesterday in Greenwich', () => {
  expect(calendarDate('2026-11-25T17:00:00Z')).toBe('2026-11-26')
  expect(calendarDate('2026-11-26T15:59:00Z')).toBe('2026-11-26')
})
