import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export type NightOffer = Shape<'NightOffer'>
export type When = 'morning' | 'now' | 'at'

/** Whether something of that category may wait for the morning: at night, when it is not urgent, and not in every home. */
const offer = (of: string, category = '', space?: string) =>
  queryOptions({
    queryKey: ['night-offer', of, category, space],
    queryFn: () =>
      request<NightOffer>(`${of}/night-offer?${new URLSearchParams({ category, ...(space && { space }) })}`),
    enabled: category !== '',
    staleTime: 60_000,
  })

export const nightOffer = (community: CommunityId, category?: string, space?: SpaceId) =>
  offer(`/api/communities/${community}`, category, space)

export const myNightOffer = (community: CommunityId, category?: string, space?: SpaceId) =>
  offer(`/api/me/communities/${community}`, category, space)
