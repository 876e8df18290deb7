import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, EmployeeId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { TicketView } from './api'

export type Section =
  | 'TO_ASSIGN'
  | 'CALL_BACKS'
  | 'CHECKS'
  | 'MAILS'
  | 'HAND_OVER'
  | 'LATE'
  | 'POOL'
  | 'SHORT'
  | 'COMPLAINTS'
  | 'REQUESTS'
export type LineKind =
  | 'call-back'
  | 'check'
  | 'mail'
  | 'complaint'
  | 'letter'
  | 'supervision'
  | 'gap'
  | 'leave'
  | 'swap'
  | 'proposal'
  | 'own-proposal'
  | 'quote'
  | 'handover'
/** Something that waits and is no ticket to be worked on. */
export type TodayLine = Shape<'TodayLine', { kind: LineKind; ticket?: TicketId }>
export type TodayPart = Shape<'TodayPart', { section: Section; tickets: TicketView[]; lines: TodayLine[] }>
export type TodayPerson = Shape<'TodayPerson', { employee: EmployeeId }>
export type Today = Shape<'Today', { parts: TodayPart[]; tickets: TicketView[]; people: TodayPerson[] }>

/** The first page of the day in one read, in the order of whoever looks. */
export const today = (community: CommunityId) =>
  queryOptions({
    queryKey: ['tickets', community, 'today'],
    queryFn: () => request<Today>(`/api/communities/${community}/today`),
    refetchInterval: 30_000,
  })
