import type { Me } from '@features/identity/api'
import type { CommunityId } from '@shared/lib/ids'
import { beforeEach, describe, expect, it } from 'vitest'
import { deskOf, rememberPlace, startOf } from './lastPlace'

const garden = 'garden' as CommunityId
const square = 'square' as CommunityId
const office = 'office' as CommunityId

const work = ['tickets.work']

/** A worker of one community who lives in two, and does the roster of one of them at the desk. */
const who = {
  communities: [
    { id: office, kind: 'head_office', permissions: work },
    { id: square, kind: 'community', permissions: ['duty.edit'] },
    { id: garden, kind: 'community', permissions: work },
  ],
  homes: [{ community: square }, { community: garden }],
} as unknown as Me

beforeEach(() => localStorage.clear())

describe('where a start leads', () => {
  it('is work with the phone before home, and never a desk or a head office', () => {
    expect(startOf(who)).toEqual({ kind: 'work', community: garden })
    expect(startOf({ ...who, communities: [] })).toEqual({ kind: 'home', community: square })
  })
  it('is the place one was at last', () => {
    rememberPlace({ kind: 'home', community: garden })
    expect(startOf(who)).toEqual({ kind: 'home', community: garden })
  })
  it('is never a place that is not one’s own any more', () => {
    rememberPlace({ kind: 'home', community: office })
    expect(startOf(who)).toEqual({ kind: 'work', community: garden })
  })
  it('is nowhere for somebody without a home or work', () => {
    expect(startOf({ ...who, communities: [], homes: [] })).toBeUndefined()
  })
})

describe('the desk that is led with the phone', () => {
  const leader = {
    communities: [garden, square].map((id) => ({ id, kind: 'community', permissions: ['tickets.register'] })),
    homes: [],
  } as unknown as Me

  it('is the one where one was last, else the first', () => {
    expect(deskOf(leader)).toBe(garden)
    rememberPlace({ kind: 'work', community: square })
    expect(deskOf(leader)).toBe(square)
    expect(startOf(leader)).toBeUndefined()
  })
  it('is nowhere for who may not report there', () => {
    expect(deskOf(who)).toBeUndefined()
  })
})
