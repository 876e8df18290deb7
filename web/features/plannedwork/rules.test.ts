import { describe, expect, it } from 'vitest'
import { emptyChoice, hoursOf, read, written } from './rules'

describe('a rule', () => {
  it.each([
    '2/DAY',
    '1/WEEK@SAT,SUN',
    '2/WEEK@SAT,SUN',
    '1/DAY@MON,WED',
    '1/MONTH@31',
    '2/MONTH@1,15',
    '1/DAY@WORKDAY',
    '1/WEEK~SUMMER',
    '1/DAY~11-15..03-15',
    '1/SEASON',
    '30D',
    '4H',
    'RAIN_ENDED+60',
  ])('%s is filled in and written again', (rule) => {
    expect(written(read(rule))).toBe(rule)
  })

  it('has as many times as chosen days when each has its own', () => {
    const choice = { ...emptyChoice, weekdays: ['FRI', 'MON'] }
    expect(written({ ...choice, each: true })).toBe('2/WEEK@MON,FRI')
    expect(written({ ...choice, each: false })).toBe('1/WEEK@MON,FRI')
  })

  it('forgets the days of another window', () => {
    expect(written({ ...emptyChoice, window: 'QUARTER', weekdays: ['MON'], monthdays: [3] })).toBe(
      '1/QUARTER',
    )
  })

  it('has hours for each time of a day, and one stretch for all else', () => {
    expect(hoursOf(read('3/DAY'))).toBe(3)
    expect(hoursOf(read('2/WEEK@SAT,SUN'))).toBe(1)
    expect(hoursOf(read('30D'))).toBe(0)
  })
})
