import { request } from '@shared/api/request'
import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { TicketView } from '../api'
import type { Leak } from '../leaks'
import type { Jobs } from './jobs'
import { remembered } from './remembered'

/** A leak as who is sent there sees it; in a basement, as it was last seen on this phone. */
export const myLeak = (account: AccountId, community: CommunityId, id: TicketId) =>
  queryOptions({
    queryKey: ['my-leak', account, community, id],
    queryFn: () =>
      remembered<Leak>(account, `leak ${id}`, () =>
        request<Leak>(`/api/communities/${community}/my-tickets/${id}/leak`),
      ),
    retry: false,
  })

const FRESH = 600_000

/** Reads each leak in hand before anybody is in the basement: which valve it is and who lives around. */
export function readLeaksAhead(queries: QueryClient, account: AccountId, community: CommunityId, jobs: Jobs) {
  for (const ask of jobs.asks ?? []) {
    if (ask.profile === 'LEAK') {
      queries.prefetchQuery({ ...myLeak(account, community, ask.ticket), staleTime: FRESH })
    }
  }
}

/** Where one helps though another was sent; without a network, where one did when it was last read. */
export const myHelp = (account: AccountId, community: CommunityId) =>
  queryOptions({
    queryKey: ['my-help', account, community],
    queryFn: () =>
      remembered<TicketView[]>(account, `help ${community}`, async () => {
        const answer = await request<{ items: TicketView[] }>(`/api/communities/${community}/my-help`)
        return answer.items
      }),
    refetchInterval: 30_000,
  })
