import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

/** What one of us saw at a place of everybody's, and is asked about now that it is done. */
export type Check = Shape<'CheckListCheck', { ticket: TicketId }>

export const myChecks = (community: CommunityId) =>
  queryOptions({
    queryKey: ['my-checks', community],
    queryFn: () => request<{ items: Check[] }>(`/api/communities/${community}/my-checks`),
    select: (page) => page.items,
  })

export const check = (community: CommunityId, ticket: TicketId, satisfied: boolean) =>
  request<void>(`/api/communities/${community}/tickets/${ticket}/check`, {
    method: 'POST',
    json: { satisfied },
  })
