import { describe, expect, it } from 'vitest'
import type { HoursVersion } from './api'
import { newHours, standing, stretches, timeOf, windowsText, windowText } from './hours'

const version = (validFrom: string, superseded = false): HoursVersion => ({
  validFrom,
  revision: 1,
  superseded,
  windows: [],
  setAt: '2026-01-01T00:00:00Z',
})

describe('working hours', () => {
  it('read times as people type them', () => {
    expect(timeOf('9:00')).toBe('09:00')
    expect(timeOf(' 13：30 ')).toBe('13:30')
    expect(timeOf('24:00')).toBe('00:00')
    expect(timeOf('25:00')).toBeUndefined()
    expect(timeOf('九点')).toBeUndefined()
  })
  it('say what goes past midnight, and what never closes', () => {
    expect(windowText({ opens: '09:00:00', closes: '12:00:00' })).toBe('9:00–12:00')
    expect(windowText({ opens: '22:00:00', closes: '06:00:00' })).toBe('22:00–次日6:00')
    expect(windowText({ opens: '18:00:00', closes: '00:00:00' })).toBe('18:00–24:00')
    expect(windowText({ opens: '00:00:00', closes: '00:00:00' })).toBe('全天')
    expect(windowsText([{ on: 'workday', opens: '09:00', closes: '18:00' }], 'weekend')).toBe('不上班')
  })
  it('draw a night shift on both ends of the day', () => {
    expect(stretches([{ opens: '22:00', closes: '06:00' }])).toEqual([
      { from: 1320, until: 1440 },
      { from: 0, until: 360 },
    ])
    expect(stretches([{ opens: '00:00', closes: '00:00' }])).toEqual([{ from: 0, until: 1440 }])
  })
  it('know which version counts today', () => {
    const versions = [
      version('2026-12-01'),
      version('2026-10-01'),
      version('2026-10-01', true),
      version('2026-01-01'),
    ]
    expect(versions.map((one) => standing(one, versions, '2026-11-26'))).toEqual([
      'future',
      'current',
      'superseded',
      'over',
    ])
  })
  it('are not sent with a gap, nor when nobody ever opens', () => {
    const none = { workday: [], weekend: [], holiday: [] }
    expect(newHours('2026-12-01', none)).toBeUndefined()
    expect(newHours('2026-12-01', { ...none, workday: [{ opens: '9', closes: '18:00' }] })).toBeUndefined()
    expect(newHours('2026-12-01', { ...none, workday: [{ opens: '9:00', closes: '18:00' }] }, ' ')).toEqual({
      validFrom: '2026-12-01',
      windows: [{ on: 'workday', opens: '09:00', closes: '18:00' }],
      reason: undefined,
    })
  })
})
