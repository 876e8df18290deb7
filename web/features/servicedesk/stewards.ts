import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, EmployeeId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { TicketView } from './api'

export type Hand = Shape<'StewardHand', { employee: EmployeeId }>
export type MyChoices = { items: TicketView[]; hands: Hand[] }

/** What waits for the steward of the place to say who goes, and who is on duty. */
export const myChoices = (community: CommunityId) =>
  queryOptions({
    queryKey: ['my-choices', community],
    queryFn: () => request<MyChoices>(`/api/communities/${community}/my-choices`),
    refetchInterval: 30_000,
  })

/** Gives it to somebody, or offers it to all; answers what is left. */
export const choose = (community: CommunityId, ticket: TicketId, employee?: EmployeeId) =>
  request<MyChoices>(`/api/communities/${community}/tickets/${ticket}/choice`, {
    method: 'POST',
    json: employee ? { employee } : {},
  })
