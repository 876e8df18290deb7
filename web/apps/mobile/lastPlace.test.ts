import type { Me } from '@features/identity/api'
import type { CommunityId } from '@shared/lib/ids'
import { beforeEach, describe, expect, it } from 'vitest'
import { rememberPlace, startOf } from './lastPlace'

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
