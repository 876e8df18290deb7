import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, EmployeeId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { TicketView } from './api'

export type MyChoices = { items: TicketView[]; hands: Shape<'StewardHand', { employee: EmployeeId }>[] }

/** What waits for the steward of the place to say who goes, and who is on duty. */
export const myChoices = (community: CommunityId) =>
  queryOptions({
    queryKey: ['my-choices', community],
    queryFn: () => request<MyChoices>(`/api/communities/${community}/my-choices`),
    refetchInterval: 30_000,
  })
