import type { AccountId } from '@shared/lib/ids'
import { whenOnline } from '@shared/lib/online'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import type { Waiting } from './command'
import { type Answer, drain } from './drain'
import { type Jobs, withNews } from './jobs'
import { unsealJson } from './seal'
import { drainSeen } from './seen'
import { type Row, type RowState, store } from './store'
import { useLook } from './useLook'

export type OutboxItem = Waiting & { id: string; state: RowState }

const NONE: OutboxItem[] = []

/** What this account did that is still in the phone, oldest first; nothing as long as nobody has looked. */
export const useOutbox = (account: AccountId): OutboxItem[] => useKeptItems(account) ?? NONE

/** The same for whoever says that there is nothing: undefined as long as nobody has looked. */
export const useKeptItems = (account: AccountId) => useLook(account, rowsOf, itemsOf)

const rowsOf = (account: AccountId) =>
  store.rows.where('[account+sequence]').between([account, 0], [account, Infinity]).toArray()

const itemsOf = (account: AccountId, rows: Row[]): Promise<OutboxItem[]> =>
  Promise.all(
    rows.map(async ({ id, state, sealed }) => ({
      ...(await unsealJson<Waiting>(account, sealed)),
      id,
      state,
    })),
  )

export const unsent = (items: OutboxItem[]) => items.filter((item) => item.state !== 'sent')

const EVERY = 30_000

/** What a page says of an answer beside what every page learns of it. */
type Told = (answer: Answer, sent: Waiting) => void

/** Drains at the start, when the network or the page comes back, and now and then; returns a way to do it now. */
export function useDraining(account: AccountId, told?: Told): () => Promise<void> {
  const queries = useQueryClient()
  const now = useCallback(async () => {
    const sent = await drain(account, async (answer, waiting) => {
      told?.(answer, waiting)
      const { ticket, ask } = answer
      if (!ticket) return
      const news = { ticket, ask }
      await queries.cancelQueries({ queryKey: ['my-jobs', account] })
      queries.setQueriesData<Jobs>({ queryKey: ['my-jobs', account] }, (seen) => seen && withNews(seen, news))
      const { community, id } = ticket
      await queries.invalidateQueries({
        queryKey: ['my-leak', account, community, id],
        refetchType: 'all',
      })
      await queries.invalidateQueries({ queryKey: ['my-room', account, community, id] })
      await queries.invalidateQueries({ queryKey: ['my-help', account, community] })
    })
    await drainSeen(account)
    if (sent > 0) {
      await queries.invalidateQueries({ queryKey: ['my-jobs'] })
      await queries.invalidateQueries({ queryKey: ['my-planned-tasks'] })
    }
  }, [account, queries, told])
  useEffect(() => {
    navigator.storage?.persist?.()
    const visible = () => document.visibilityState === 'visible' && now()
    now()
    const timer = setInterval(now, EVERY)
    const stop = whenOnline(now)
    document.addEventListener('visibilitychange', visible)
    return () => {
      clearInterval(timer)
      stop()
      document.removeEventListener('visibilitychange', visible)
    }
  }, [now])
  return now
}
