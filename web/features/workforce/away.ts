import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, EmployeeId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { Shift } from './api'

export const absenceKinds = ['ANNUAL', 'SICK', 'PERSONAL', 'OTHER'] as const
export type AbsenceKind = (typeof absenceKinds)[number]
export type AbsenceTerms = { kind: AbsenceKind; firstDay: string; lastDay: string; reason?: string }
export type AbsenceState = 'ASKED' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN'
export type Absence = Shape<
  'AbsencesLine',
  { employee: EmployeeId; terms: AbsenceTerms; state: AbsenceState }
>
export type SwapState = 'ASKED' | 'AGREED' | 'DECLINED' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN'
export type Swap = Shape<'SwapsLine', { asker: EmployeeId; colleague: EmployeeId; state: SwapState }>
export type HandoverState = 'LOGGED' | 'OFFERED' | 'ACCEPTED' | 'WITH_LEADER' | 'WITHDRAWN'
export type Handover = Shape<'HandoversLine', { state: HandoverState }>
export type Thing = Shape<'HandoversThing'>
export type Colleague = Shape<'OwnShiftColleague', { employee: EmployeeId }>

const here = (community: CommunityId) => `/api/communities/${community}`
const post = <T = void>(address: string, json: unknown = {}) => request<T>(address, { method: 'POST', json })

/** What waits for a decision: who wants to be away, and which shifts are to change hands. */
export const requests = (community: CommunityId) =>
  queryOptions({
    queryKey: ['duty', community, 'requests'],
    queryFn: () => request<{ absences: Absence[]; swaps: Swap[] }>(`${here(community)}/roster-requests`),
  })

export const decideAbsence = (community: CommunityId, absence: string, approved: boolean) =>
  post<{ takenBack: number }>(`${here(community)}/absences/${absence}/decision`, { approved })

export const decideSwap = (community: CommunityId, swap: string, approved: boolean) =>
  post(`${here(community)}/swaps/${swap}/decision`, { approved })

export const handovers = (community: CommunityId) =>
  queryOptions({
    queryKey: ['handovers', community],
    queryFn: () => request<{ items: Handover[] }>(`${here(community)}/handovers`),
    select: ({ items }) => items,
  })

export const myShifts = (community: CommunityId) =>
  queryOptions({
    queryKey: ['own', community, 'shifts'],
    queryFn: () => request<{ items: Shift[] }>(`${here(community)}/my-shifts`),
    select: ({ items }) => items,
  })

export const shiftsOf = (community: CommunityId, colleague: EmployeeId) =>
  queryOptions({
    queryKey: ['own', community, 'shifts', colleague],
    queryFn: () => request<{ items: Shift[] }>(`${here(community)}/my-colleagues/${colleague}/shifts`),
    select: ({ items }) => items,
  })

export const colleagues = (community: CommunityId) =>
  queryOptions({
    queryKey: ['own', community, 'colleagues'],
    queryFn: () => request<{ items: Colleague[] }>(`${here(community)}/my-colleagues`),
    select: ({ items }) => items,
  })

export const mySwaps = (community: CommunityId) =>
  queryOptions({
    queryKey: ['own', community, 'swaps'],
    queryFn: () => request<{ me: EmployeeId; items: Swap[] }>(`${here(community)}/my-swaps`),
  })

export const askToSwap = (
  community: CommunityId,
  shift: string,
  swap: { colleague: EmployeeId; returned?: string },
) => post<{ id: string }>(`${here(community)}/my-shifts/${shift}/swaps`, swap)

export const answerSwap = (community: CommunityId, swap: string, agreed: boolean) =>
  post(`${here(community)}/my-swaps/${swap}/answer`, { agreed })

export const withdrawSwap = (community: CommunityId, swap: string) =>
  post(`${here(community)}/my-swaps/${swap}/withdraw`)

export const myAbsences = (community: CommunityId) =>
  queryOptions({
    queryKey: ['own', community, 'absences'],
    queryFn: () => request<{ items: Absence[] }>(`${here(community)}/my-absences`),
    select: ({ items }) => items,
  })

export const askAbsence = (community: CommunityId, terms: AbsenceTerms) =>
  post<{ id: string }>(`${here(community)}/my-absences`, terms)

export const withdrawAbsence = (community: CommunityId, absence: string) =>
  post(`${here(community)}/my-absences/${absence}/withdraw`)

export const myHandovers = (community: CommunityId) =>
  queryOptions({
    queryKey: ['own', community, 'handovers'],
    queryFn: () =>
      request<{ open: Thing[]; offered: Handover[]; given: Handover[] }>(`${here(community)}/my-handovers`),
  })

export const handOver = (community: CommunityId, given: { receiver?: EmployeeId; log: string }) =>
  post<{ id: string }>(`${here(community)}/my-handovers`, given)

export const withdrawHandover = (community: CommunityId, handover: string) =>
  request<void>(`${here(community)}/my-handovers/${handover}/withdraw`, { method: 'POST', json: {} })

export const acceptHandover = (community: CommunityId, handover: string) =>
  post(`${here(community)}/my-handovers/${handover}/accept`)
