import type { AccountId } from '@shared/lib/ids'
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useKeptItems } from './useOutbox'

type Found = { id: string; sealed: string; state: string }[]
/** What looks into the store, and the rows that are being opened. */
const looked = vi.hoisted(() => ({
  look: undefined as ((found: Found) => void) | undefined,
  opening: new Map<string, () => void>(),
}))

vi.mock('./store', () => ({ store: {} }))
vi.mock('./drain', () => ({ drain: vi.fn() }))
vi.mock('./seen', () => ({ drainSeen: vi.fn() }))
vi.mock('./seal', () => ({
  unsealJson: (_: AccountId, sealed: string) =>
    new Promise((opened) => looked.opening.set(sealed, () => opened({ label: sealed }))),
}))
vi.mock('dexie', async (original) => ({
  ...(await original<object>()),
  liveQuery: () => ({
    subscribe: (look: (found: Found) => void) => {
      looked.look = look
      return { unsubscribe: vi.fn() }
    },
  }),
}))

beforeEach(() => looked.opening.clear())
afterEach(cleanup)

const found = (...sealed: string[]): Found =>
  sealed.map((one) => ({ id: one, sealed: one, state: 'waiting' }))
const open = (sealed: string) => act(async () => looked.opening.get(sealed)?.())

describe('what is kept in the phone', () => {
  it('is what was found last, even if an older answer takes longer to open', async () => {
    const { result } = renderHook(() => useKeptItems('zhang' as AccountId))
    looked.look?.(found('slow'))
    looked.look?.(found('quick'))
    await open('quick')
    expect(result.current?.map((one) => one.id)).toEqual(['quick'])
    await open('slow')
    expect(result.current?.map((one) => one.id)).toEqual(['quick'])
  })

  it('is nothing of somebody else who had the phone before', async () => {
    const { result, rerender } = renderHook(({ account }) => useKeptItems(account), {
      initialProps: { account: 'zhang' as AccountId },
    })
    looked.look?.(found('zhang’s'))
    rerender({ account: 'ma' as AccountId })
    await open('zhang’s')
    expect(result.current).toBeUndefined()
  })
})
