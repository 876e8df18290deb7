import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, EmployeeId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

const desk = (community: CommunityId) => `/api/communities/${community}`

/** Who helps on a ticket, and the firm that works on it. */
export type TicketCrew = Shape<'CrewOnTicket'>
export type Firm = Shape<'ContractorsLine'>
export type FirmTerms = Shape<'CrewFirm'>

export const ticketCrew = (community: CommunityId, id: TicketId) =>
  queryOptions({
    queryKey: ['ticket', community, id, 'crew'],
    queryFn: () => request<TicketCrew>(`${desk(community)}/tickets/${id}/crew`),
  })

export const addHelper = (community: CommunityId, id: TicketId, employee: EmployeeId) =>
  request<TicketCrew>(`${desk(community)}/tickets/${id}/helpers`, { method: 'POST', json: { employee } })

export const endHelper = (community: CommunityId, id: TicketId, employee: string) =>
  request<TicketCrew>(`${desk(community)}/tickets/${id}/helpers/${employee}/end`, {
    method: 'POST',
    json: {},
  })

export const giveToFirm = (
  community: CommunityId,
  id: TicketId,
  given: { contractor: string; responsible: EmployeeId; note?: string },
) => request<TicketCrew>(`${desk(community)}/tickets/${id}/contractor`, { method: 'POST', json: given })

export const firms = (community: CommunityId) =>
  queryOptions({
    queryKey: ['contractors', community],
    queryFn: () => request<{ items: Firm[] }>(`${desk(community)}/contractors`),
    select: (page) => page.items,
  })

export const addFirm = (community: CommunityId, terms: FirmTerms) =>
  request<{ items: Firm[] }>(`${desk(community)}/contractors`, { method: 'POST', json: terms })

/** What was asked of the developer, and what is in warranty. */
export type DeveloperCase = Shape<'DeveloperCasesLine'>
export type WarrantyPart = Shape<'WarrantyPartsPart'>

export const developerCases = (community: CommunityId) =>
  queryOptions({
    queryKey: ['developer', community, 'cases'],
    queryFn: () => request<{ items: DeveloperCase[] }>(`${desk(community)}/developer-cases`),
    select: (page) => page.items,
    refetchInterval: 60_000,
  })

export const tellDeveloper = (community: CommunityId, id: string, what: 'reply' | 'mending', note: string) =>
  request<unknown>(`${desk(community)}/developer-cases/${id}/${what}`, { method: 'POST', json: { note } })

export const warrantyParts = (community: CommunityId) =>
  queryOptions({
    queryKey: ['developer', community, 'parts'],
    queryFn: () => request<{ items: WarrantyPart[] }>(`${desk(community)}/warranty-parts`),
    select: (page) => page.items,
  })

export const writeWarranty = (community: CommunityId, { part, version, ...terms }: WarrantyPart) =>
  request<unknown>(`${desk(community)}/warranty-parts/${encodeURIComponent(part)}`, {
    method: 'PUT',
    json: terms,
    ifMatch: version,
  })
