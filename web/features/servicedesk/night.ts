import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export type NightOffer = Shape<'NightOffer'>
export type When = 'morning' | 'now'

/** Whether something of that category may wait for the morning: at night, when it is not urgent. */
const offer = (of: string, category: string | undefined) =>
  queryOptions({
    queryKey: ['night-offer', of, category],
    queryFn: () =>
      request<NightOffer>(`${of}/night-offer?${new URLSearchParams({ category: category ?? '' })}`),
    enabled: category !== undefined,
    staleTime: 60_000,
  })

export const nightOffer = (community: CommunityId, category: string | undefined) =>
  offer(`/api/communities/${community}`, category)

export const myNightOffer = (community: CommunityId, category: string | undefined) =>
  offer(`/api/me/communities/${community}`, category)
