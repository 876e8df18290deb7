import { Unreachable } from '@shared/api/problem'
import { request } from '@shared/api/request'
import type { AccountId, CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import type { Instant } from '@shared/lib/time'
import { queryOptions } from '@tanstack/react-query'
import { detailOf, type TicketDetail, type TicketWithStory } from '../api'
import { sealJson, unsealJson } from './seal'
import { store } from './store'

export type Jobs = { items: TicketDetail[]; at: Instant }

/** The list with one ticket as the server now sees it; an older answer still on its way must not undo it. */
export const withNews = (seen: Jobs, news: TicketWithStory): Jobs => ({
  ...seen,
  items: seen.items.map((one) => (one.id === news.id ? detailOf(news) : one)),
})

/** My tickets; without a network, the list as it was last seen on this phone. */
export const jobs = (account: AccountId, community: CommunityId) =>
  queryOptions({
    queryKey: ['my-jobs', account, community],
    queryFn: async (): Promise<Jobs> => {
      const name = `jobs ${community}`
      try {
        const answer = await request<{ items: TicketWithStory[] }>(`/api/communities/${community}/my-tickets`)
        const seen = { items: answer.items.map(detailOf), at: serverNow().toISOString() }
        await store.snapshots.put({ name, account, sealed: await sealJson(account, seen) })
        return seen
      } catch (failure) {
        const kept = failure instanceof Unreachable ? await store.snapshots.get([account, name]) : undefined
        if (!kept) throw failure
        return unsealJson<Jobs>(account, kept.sealed)
      }
    },
    refetchInterval: 30_000,
  })
