import { describe, expect, it } from 'vitest'
import { fieldsOf, inForce, moreThanTheWhole, purposes } from './rooms'

describe('shares of a room', () => {
  it('never add up to more than the whole', () => {
    expect(moreThanTheWhole(['1/2', '1/2'])).toBe(false)
    expect(moreThanTheWhole(['1/2', '2/3'])).toBe(true)
    expect(moreThanTheWhole(Array(6).fill('1/6'))).toBe(false)
    expect(moreThanTheWhole([undefined, '', '1/1'])).toBe(false)
  })
})

describe('consents', () => {
  it('allow what they are for and count until they are withdrawn', () => {
    expect(purposes.flatMap((purpose) => fieldsOf[purpose])).toHaveLength(7)
    const given = { id: 'a', purpose: 'CENSUS', how: 'SIGNED', givenAt: '', givenBy: '' } as const
    const taken = { ...given, id: 'b', withdrawnAt: '2026-11-26T08:00:00Z', withdrawnBy: '' }
    expect(inForce({ consents: [given, taken] }).map((one) => one.id)).toEqual(['a'])
  })
})
