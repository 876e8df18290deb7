import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { TicketState } from './api'

export type Linked = Shape<'IncidentBoardLinked', { id: TicketId; state: TicketState }>
export type Incident = Shape<'IncidentBoardLine', { lead: TicketId }>
export type WholeIncident = { incident: Incident; children: Linked[]; more: Linked[] }
/** What a ticket goes with, what goes with it, and what was split off. */
export type Together = {
  lead?: Linked
  incident?: Incident
  followers: Linked[]
  origin?: Linked
  parts: Linked[]
}
export type PartOf = Shape<'IncidentBoardPartOf'>

const at = (community: CommunityId) => `/api/communities/${community}`

export const together = (community: CommunityId, id: TicketId) =>
  queryOptions({
    queryKey: ['ticket', community, id, 'together'],
    queryFn: () => request<Together>(`${at(community)}/tickets/${id}/together`),
  })

export const merge = (community: CommunityId, id: TicketId, into: TicketId) =>
  request<Together>(`${at(community)}/tickets/${id}/merger`, { method: 'POST', json: { into } })

export const part = (community: CommunityId, id: TicketId, reason: string) =>
  request<Together>(`${at(community)}/tickets/${id}/parting`, { method: 'POST', json: { reason } })

export const split = (
  community: CommunityId,
  id: TicketId,
  given: { category: string; description: string },
) => request<Together>(`${at(community)}/tickets/${id}/parts`, { method: 'POST', json: given })

export const incidents = (community: CommunityId) =>
  queryOptions({
    queryKey: ['incidents', community],
    queryFn: () => request<{ items: Incident[] }>(`${at(community)}/incidents`),
    select: (page) => page.items,
  })

export const incident = (community: CommunityId, id: string) =>
  queryOptions({
    queryKey: ['incidents', community, id],
    queryFn: () => request<WholeIncident>(`${at(community)}/incidents/${id}`),
  })

export type NewIncident = { lead: TicketId; area: string; title: string; notice: string; tickets: TicketId[] }

export const openIncident = (community: CommunityId, given: NewIncident) =>
  request<WholeIncident>(`${at(community)}/incidents`, { method: 'POST', json: given })

export const addToIncident = (community: CommunityId, id: string, tickets: TicketId[]) =>
  request<WholeIncident>(`${at(community)}/incidents/${id}/tickets`, { method: 'POST', json: { tickets } })

export const endIncident = (community: CommunityId, id: string, result: string) =>
  request<WholeIncident>(`${at(community)}/incidents/${id}/result`, { method: 'POST', json: { result } })

export const partOf = (community: CommunityId, id: TicketId) =>
  queryOptions({
    queryKey: ['my-report', community, id, 'part-of'],
    queryFn: () => request<PartOf>(`/api/me/communities/${community}/tickets/${id}/part-of`),
  })
