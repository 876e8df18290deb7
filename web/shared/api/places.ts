import { queryOptions } from '@tanstack/react-query'
import type { CommunityId } from '../lib/ids'
import { request } from './request'
import type { Shape } from './shape'

export type Place = Shape<'PlacesPlace'>

/** Buildings, units, floors and rooms by the beginning of their label. */
export const places = (community: CommunityId, q: string) =>
  queryOptions({
    queryKey: ['places', community, q],
    queryFn: () =>
      request<{ items: Place[] }>(`/api/communities/${community}/places?q=${encodeURIComponent(q)}`),
    select: (page) => page.items,
    enabled: q !== '',
  })
