import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import { request } from './request'
import type { Shape } from './shape'

/** A home or another place, and who lives there. */
export type Space = Shape<'SpaceSearchFound', { space: SpaceId }>

export const spaces = (community: CommunityId, q: string) =>
  queryOptions({
    queryKey: ['spaces', community, q],
    queryFn: ({ signal }) =>
      request<{ items: Space[] }>(`/api/communities/${community}/spaces?q=${encodeURIComponent(q)}`, {
        signal,
      }),
    select: (page) => page.items,
    enabled: q !== '',
  })
