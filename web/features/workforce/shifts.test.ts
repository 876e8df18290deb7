import { describe, expect, it } from 'vitest'
import { isRunning, minutesOf, shiftOn } from './shifts'

describe('a shift', () => {
  it('is typed as two hours of a day, wherever the browser is', () => {
    expect(shiftOn('2026-11-26', '8:00', '20：00')).toEqual({
      from: '2026-11-26T00:00:00.000Z',
      until: '2026-11-26T12:00:00.000Z',
    })
  })
  it('ends the next day where it does not end later', () => {
    expect(shiftOn('2026-11-26', '20:00', '8:00')?.until).toBe('2026-11-27T00:00:00.000Z')
    expect(shiftOn('2026-11-26', '0:00', '24:00')?.until).toBe('2026-11-26T16:00:00.000Z')
  })
  it('is none while a time is none', () => {
    expect(shiftOn('2026-11-26', '25:00', '8:00')).toBeUndefined()
    expect(minutesOf('八点')).toBeUndefined()
  })
  it('runs once it has begun', () => {
    expect(isRunning({ from: '2026-11-26T12:00:00Z' }, new Date('2026-11-26T13:00:00Z'))).toBe(true)
    expect(isRunning({ from: '2026-11-26T12:00:00Z' }, new Date('2026-11-26T11:00:00Z'))).toBe(false)
  })
})
