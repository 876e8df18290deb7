import { Unreachable } from '@shared/api/problem'
import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { TicketKind } from '../api'

export type NamedCategory = Shape<'CategoryChoice', { kind: TicketKind }>

const kept = (community: CommunityId) => `anju.categories.${community}`

/** What a resident can report here, in the order in which people choose; without a network as this phone last heard it. */
export const myCategories = (community: CommunityId) =>
  queryOptions({
    queryKey: ['my-categories', community],
    queryFn: async (): Promise<NamedCategory[]> => {
      try {
        const { items } = await request<{ items: NamedCategory[] }>(
          `/api/me/communities/${community}/ticket-categories`,
        )
        localStorage.setItem(kept(community), JSON.stringify(items))
        return items
      } catch (failure) {
        const known = failure instanceof Unreachable ? localStorage.getItem(kept(community)) : null
        if (known === null) throw failure
        return JSON.parse(known)
      }
    },
    staleTime: 3_600_000,
  })
