import { Refused, Unreachable } from '@shared/api/problem'
import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { myCategories } from './categories'

const garden = 'garden' as CommunityId
const square = 'square' as CommunityId
const items = [{ key: 'lift', name: '电梯' }]

const ask = (community: CommunityId) =>
  newQueryClient().fetchQuery({ ...myCategories(community), retry: false })

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('ticket categories', () => {
  it('are what the server says, and stay in the phone for when there is no network', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ items }))
    expect(await ask(garden)).toEqual(items)
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    expect(await ask(garden)).toEqual(items)
    await expect(ask(square)).rejects.toBeInstanceOf(Unreachable)
  })

  it('are not shown from memory to somebody the server refuses', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ items }))
    await ask(garden)
    vi.stubGlobal('fetch', async () => Response.json({ title: '不归您看' }, { status: 403 }))
    await expect(ask(garden)).rejects.toBeInstanceOf(Refused)
  })
})
