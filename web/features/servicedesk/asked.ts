import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, EmployeeId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { TicketView, TicketWithStory } from './api'

/** What somebody sees to, was asked first, or is asked to take. */
export type Asked = Shape<'FirstAskedBoardAsked', { ticket: TicketView }>
export type HowItCame = Shape<'IntakeHowItCame'>

const desk = (community: CommunityId) => `/api/communities/${community}`

export const askedOfMe = (community: CommunityId) =>
  queryOptions({
    queryKey: ['tickets', community, 'asked-of-me'],
    queryFn: () => request<{ items: Asked[] }>(`${desk(community)}/asked-of-me`),
    select: (page) => page.items,
    refetchInterval: 30_000,
  })

/** How a ticket came, who was asked first, and who is asked to take it. */
export const howItCame = (community: CommunityId, id: TicketId) =>
  queryOptions({
    queryKey: ['ticket', community, id, 'origin'],
    queryFn: () => request<HowItCame>(`${desk(community)}/tickets/${id}/origin`),
  })

export type Answer = { words: string; ends: boolean }

export const answer = (community: CommunityId, id: TicketId, given: Answer) =>
  request<TicketWithStory>(`${desk(community)}/tickets/${id}/answer`, { method: 'POST', json: given })

export const handOver = (community: CommunityId, id: TicketId, employee: EmployeeId) =>
  request<TicketWithStory>(`${desk(community)}/tickets/${id}/hand-over`, {
    method: 'POST',
    json: { employee },
  })

export const acceptHandOver = (community: CommunityId, id: TicketId, accepted: boolean) =>
  request<TicketWithStory>(`${desk(community)}/tickets/${id}/hand-over/acceptance`, {
    method: 'POST',
    json: { accepted },
  })

/** Rings one's own phone (or the one that is named), then whoever left a number with the report at a spot. */
export const dialSpot = (community: CommunityId, id: TicketId, ring?: string) =>
  request<void>(`${desk(community)}/tickets/${id}/spot-number/dial`, { method: 'POST', json: { ring } })
