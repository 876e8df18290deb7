import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { TicketKind } from './api'

export type TicketCategory = Shape<'CategoryChoice', { kind: TicketKind }>

/** What a ticket can be about, in the order in which people choose. */
export const ticketCategories = (community: CommunityId) =>
  queryOptions({
    queryKey: ['ticket-categories', community],
    queryFn: () => request<{ items: TicketCategory[] }>(`/api/communities/${community}/ticket-categories`),
    select: (page) => page.items,
    staleTime: 600_000,
  })
