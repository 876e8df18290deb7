import { expect, it } from 'vitest'
import { span } from './span'

it.each([
  [5, '5 分钟'],
  [90, '90 分钟'],
  [120, '2 小时'],
  [150, '2 小时 30 分钟'],
  [1440, '24 小时'],
  [2880, '2 天'],
  [3000, '2 天 2 小时'],
])('says %i minutes as %s', (minutes, said) => {
  expect(span(minutes)).toBe(said)
})
