import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

/** Something late that nobody sees to yet. */
export type Escalation = Shape<
  'OpenEscalationsLine',
  {
    ticket: TicketId
    cause: 'arrival' | 'finish' | 'acceptance' | 'letter' | 'supervision'
    step?: 'supervisor' | 'manager' | 'company'
  }
>

export const escalations = (community: CommunityId) =>
  queryOptions({
    queryKey: ['tickets', community, 'escalations'],
    queryFn: () => request<{ items: Escalation[] }>(`/api/communities/${community}/escalations`),
    select: (page) => page.items,
    refetchInterval: 30_000,
  })
