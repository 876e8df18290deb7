import { describe, expect, it } from 'vitest'
import { startOfDay } from './startOfDay'

describe('the beginning of a day', () => {
  it('is told by the zone of the place', () => {
    expect(startOfDay('2026-12-01', 'Asia/Shanghai')).toBe('2026-11-30T16:00:00.000Z')
    expect(startOfDay('2026-12-01', 'Asia/Urumqi')).toBe('2026-11-30T18:00:00.000Z')
    expect(startOfDay('2026-12-01', 'Pacific/Kiritimati')).toBe('2026-11-30T10:00:00.000Z')
    expect(startOfDay('2026-12-01', 'Pacific/Pago_Pago')).toBe('2026-12-01T11:00:00.000Z')
  })
  it('is right on the days on which clocks are moved', () => {
    expect(startOfDay('2026-03-08', 'America/New_York')).toBe('2026-03-08T05:00:00.000Z')
    expect(startOfDay('2026-11-01', 'America/New_York')).toBe('2026-11-01T04:00:00.000Z')
    expect(startOfDay('2026-11-02', 'America/New_York')).toBe('2026-11-02T05:00:00.000Z')
  })
})
