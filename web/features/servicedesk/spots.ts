import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

/** A code that hangs at a place. */
export type Spot = Shape<'SpotCodesSpot'>
export type Place = Shape<'PlacesPlace', { id: SpaceId }>

const here = (community: CommunityId) => `/api/communities/${community}`

/** Page after page: whoever prints wants them all. */
async function allCodes(community: CommunityId, after?: string): Promise<Spot[]> {
  const page = await request<{ items: Spot[]; next?: string }>(
    `${here(community)}/spot-codes${after ? `?after=${after}` : ''}`,
  )
  return page.next ? [...page.items, ...(await allCodes(community, page.next))] : page.items
}

export const spotCodes = (community: CommunityId) =>
  queryOptions({ queryKey: ['spot-codes', community], queryFn: () => allCodes(community) })

export const makeSpot = (community: CommunityId, made: { place: SpaceId; name: string }) =>
  request<{ id: string }>(`${here(community)}/spot-codes`, { method: 'POST', json: made })

export const endSpot = (community: CommunityId, id: string) =>
  request<void>(`${here(community)}/spot-codes/${id}/end`, { method: 'POST', json: {} })

/** Places of any kind by the beginning of their label. */
export const places = (community: CommunityId, q: string) =>
  queryOptions({
    queryKey: ['places', community, q],
    queryFn: () => request<{ items: Place[] }>(`${here(community)}/places?q=${encodeURIComponent(q)}`),
    select: (page) => page.items,
    enabled: q !== '',
  })
