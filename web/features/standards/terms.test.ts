import { describe, expect, it } from 'vitest'
import { type Adoption, byClause, loosened, type Parameter, tightened, versionStanding } from './terms'

const minutes: Parameter = { name: 'on_site_minutes', value: 15, stricter: 'lower', measured: true }
const times: Parameter = { name: 'per_month_min', value: 4, stricter: 'higher', measured: false }
const fixed: Parameter = { name: 'post', value: '前台', stricter: 'same', measured: false }

describe('promising less', () => {
  it('asks only for what changed, when something of it is looser', () => {
    expect(loosened([minutes, times, fixed], { on_site_minutes: 20, per_month_min: 4 })).toEqual({
      on_site_minutes: 20,
    })
    expect(loosened([minutes, times], { on_site_minutes: 10, per_month_min: 2 })).toEqual({
      on_site_minutes: 10,
      per_month_min: 2,
    })
  })
  it('is no proposal while everything is as strict or stricter', () => {
    expect(loosened([minutes, times], { on_site_minutes: 10, per_month_min: 5 })).toBeUndefined()
    expect(loosened([minutes], { on_site_minutes: null })).toBeUndefined()
  })
})

describe('promising as much or more', () => {
  it('asks for what differs from the catalogue, be it nothing', () => {
    expect(tightened([minutes, times, fixed], { on_site_minutes: 10, per_month_min: 4 })).toEqual({
      on_site_minutes: 10,
    })
    expect(tightened([minutes], {})).toEqual({})
  })
  it('is not asked for while one number is looser', () => {
    expect(tightened([minutes, times], { on_site_minutes: 10, per_month_min: 3 })).toBeUndefined()
  })
})

const version = (clause: string, inForceFrom: string) => ({ clause, inForceFrom }) as Adoption

describe('the versions of a clause', () => {
  it('stand latest first, and one of them is in force', () => {
    const [versions = []] = byClause([
      version('S09-021', '2026-01-01T00:00:00Z'),
      version('S09-021', '2026-06-01T00:00:00Z'),
      version('S09-021', '2026-12-01T00:00:00Z'),
    ])
    const now = new Date('2026-11-26T00:00:00Z')
    expect(versions.map((_, index) => versionStanding(versions, index, now))).toEqual([
      'future',
      'current',
      'over',
    ])
  })
})
