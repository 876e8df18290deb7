import { request } from '@shared/api/request'
import type { AccountId, CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import type { Instant } from '@shared/lib/time'
import { queryOptions } from '@tanstack/react-query'
import { detailOf, type TicketDetail, type TicketWithStory } from '../api'
import type { JobAsk, Postponement, PriceLine, Quote } from '../field'
import { remembered } from './remembered'

/** A list kept by an older phone lacks what only newer ones know. */
export type Jobs = {
  items: TicketDetail[]
  asks?: JobAsk[]
  quotes?: Quote[]
  postponements?: Postponement[]
  at: Instant
}

/** What a server says of a ticket after a step: how it is now, and what it asks for. */
export type News = { ticket: TicketWithStory; ask?: JobAsk }

/** The list with one ticket as the server now sees it; an older answer still on its way must not undo it. */
export const withNews = (seen: Jobs, { ticket, ask }: News): Jobs => ({
  ...seen,
  items: seen.items.map((one) => (one.id === ticket.id ? detailOf(ticket) : one)),
  ...(ask && { asks: [...(seen.asks ?? []).filter((one) => one.ticket !== ask.ticket), ask] }),
})

type InHand = {
  items: TicketWithStory[]
  asks: JobAsk[]
  quotes: Quote[]
  postponements: Postponement[]
}

/** What was typed at a job that is done or somebody else's by now is of no use any more. */
function forgetDrafts(account: AccountId, community: CommunityId, items: TicketDetail[]) {
  const inHand = items.filter(({ state }) => state !== 'finished' && state !== 'closed')
  const ids = inHand.map(({ id }) => id)
  import('./drafts')
    .then(({ dropDraftsBut }) => dropDraftsBut(account, community, ids))
    .catch(() => undefined)
}

/** My tickets; without a network, the list as it was last seen on this phone. */
export const jobs = (account: AccountId, community: CommunityId) =>
  queryOptions({
    queryKey: ['my-jobs', account, community],
    queryFn: () =>
      remembered<Jobs>(account, `jobs ${community}`, async () => {
        const answer = await request<InHand>(`/api/communities/${community}/my-tickets`)
        const items = answer.items.map(detailOf)
        forgetDrafts(account, community, items)
        return { ...answer, items, at: serverNow().toISOString() }
      }),
    refetchInterval: 30_000,
  })

/** What may be quoted today; without a network, what could be when it was last read. */
export const priceList = (account: AccountId, community: CommunityId) =>
  queryOptions({
    queryKey: ['price-list', account, community],
    queryFn: () =>
      remembered<PriceLine[]>(account, `prices ${community}`, async () => {
        const answer = await request<{ items: PriceLine[] }>(`/api/communities/${community}/price-list`)
        return answer.items
      }),
    staleTime: 600_000,
  })
