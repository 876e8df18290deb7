import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export type PausesOfTicket = Shape<'PauseOfTicket'>

const at = (community: CommunityId, id: TicketId) => `/api/communities/${community}/tickets/${id}`

/** When the clock of a ticket stood still, and for what it may. */
export const pausesOf = (community: CommunityId, id: TicketId) =>
  queryOptions({
    queryKey: ['ticket', community, id, 'pauses'],
    queryFn: () => request<PausesOfTicket>(`${at(community, id)}/pauses`),
  })

export type GivenPause = { reason: string; note?: string; photos: string[] }

export const pause = (community: CommunityId, id: TicketId, given: GivenPause) =>
  request<PausesOfTicket>(`${at(community, id)}/pauses`, { method: 'POST', json: given })

export const resume = (community: CommunityId, id: TicketId) =>
  request<PausesOfTicket>(`${at(community, id)}/resumption`, { method: 'POST', json: {} })
