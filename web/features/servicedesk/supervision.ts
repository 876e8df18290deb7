import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export type Word = Shape<
  'SupervisionWord',
  { kind: 'PROGRESS' | 'RESULT' | 'RETURNED' | 'CLOSED'; saidBy: AccountId }
>
export type Supervision = Shape<'Supervision', { ticket?: TicketId; issuedBy: AccountId; words: Word[] }>
export type OpenSupervision = Shape<'SupervisionBoardOpen', { community: CommunityId }>
export type NewSupervision = { subject: string; due: string; ticket?: TicketId }

const here = (community: CommunityId) => `/api/communities/${community}/supervisions`

export const supervisions = (community: CommunityId, ticket?: TicketId) =>
  queryOptions({
    queryKey: ['supervisions', community, ticket ?? 'all'],
    queryFn: () =>
      request<{ items: Supervision[] }>(`${here(community)}${ticket ? `?ticket=${ticket}` : ''}`),
    select: (page) => page.items,
    refetchInterval: 60_000,
  })

export const supervision = (community: CommunityId, id: string) =>
  queryOptions({
    queryKey: ['supervisions', community, 'one', id],
    queryFn: () => request<Supervision>(`${here(community)}/${id}`),
  })

export const supervisionsOfCompany = (company: string) =>
  queryOptions({
    queryKey: ['company-supervisions', company],
    queryFn: () => request<{ items: OpenSupervision[] }>(`/api/companies/${company}/supervisions`),
    select: (page) => page.items,
    refetchInterval: 60_000,
  })

export const issue = (community: CommunityId, given: NewSupervision) =>
  request<Supervision>(here(community), { method: 'POST', json: given })

export const reportOn = (community: CommunityId, id: string, words: string, result: boolean) =>
  request<Supervision>(`${here(community)}/${id}/reports`, { method: 'POST', json: { words, result } })

export const decideOn = (community: CommunityId, id: string, words: string, enough: boolean) =>
  request<Supervision>(`${here(community)}/${id}/${enough ? 'closing' : 'return'}`, {
    method: 'POST',
    json: { words },
  })

export type Standing = 'open' | 'late' | 'result' | 'closed'

type Stands = { dueAt: string; resultAt?: string; closedAt?: string }

/** Where it stands: a result in time or late waits for the issuer alike. */
export function standingOf({ dueAt, resultAt, closedAt }: Stands, now: Date): Standing {
  if (closedAt) return 'closed'
  if (resultAt) return 'result'
  return new Date(dueAt) <= now ? 'late' : 'open'
}

export const toneOf: Record<Standing, string> = {
  open: 'tag',
  late: 'tag breach',
  result: 'tag pri',
  closed: 'tag',
}
