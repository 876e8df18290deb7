import { expect, it } from 'vitest'
import { lastDay, untilOf } from './lastDay'

it('says the last day that counts, where the period ends on the day after', () => {
  expect(lastDay('2026-06-01')).toBe('2026-05-31')
  expect(untilOf('2026-12-31')).toBe('2027-01-01')
  expect(untilOf('2028-02-28')).toBe('2028-02-29')
})
