import { Unreachable } from '@shared/api/problem'
import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { TicketKind } from './api'

export type TicketCategory = Shape<'CategoryChoice', { kind: TicketKind }>

const kept = (community: CommunityId) => `anju.all-categories.${community}`

/** What a ticket can be about, in the order in which people choose; without a network as last heard here. */
export const ticketCategories = (community: CommunityId) =>
  queryOptions({
    queryKey: ['ticket-categories', community],
    queryFn: async (): Promise<TicketCategory[]> => {
      try {
        const { items } = await request<{ items: TicketCategory[] }>(
          `/api/communities/${community}/ticket-categories`,
        )
        localStorage.setItem(kept(community), JSON.stringify(items))
        return items
      } catch (failure) {
        const known = failure instanceof Unreachable ? localStorage.getItem(kept(community)) : null
        if (!known) throw failure
        return JSON.parse(known)
      }
    },
    staleTime: 600_000,
  })
