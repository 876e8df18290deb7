import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

/** What one person of a post carries in a shift; without a post it is every other. */
export type Ceilings = Shape<'CeilingsKept'>
export type Ceiling = Ceilings['items'][number]

const at = (community: CommunityId) => `/api/communities/${community}/plan-ceilings`

export const ceilings = (community: CommunityId) =>
  queryOptions({
    queryKey: ['plan-ceilings', community],
    queryFn: () => request<Ceilings>(at(community)),
  })

export const setCeilings = (community: CommunityId, { items, version }: Ceilings) =>
  request<Ceilings>(at(community), { method: 'PUT', json: { items }, ifMatch: version })
