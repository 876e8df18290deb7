import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { TicketState } from './api'

const desk = (community: CommunityId) => `/api/communities/${community}`
const home = (community: CommunityId) => `/api/me/communities/${community}`
const MINUTE = 60_000

export const callReasons = [
  'complaint',
  'paid',
  'reopened',
  'leak',
  'public_area',
  'nobody_named',
  'cannot_tap',
  'low_stars',
  'sample',
] as const
/** A call that a person has to make. */
export type Call = Shape<
  'CallBackListCall',
  { ticket: TicketId; space: SpaceId; reason: (typeof callReasons)[number] }
>

/** What is due first on top. */
export const callsToMake = (community: CommunityId) =>
  queryOptions({
    queryKey: ['tickets', community, 'calls'],
    queryFn: () => request<{ items: Call[] }>(`${desk(community)}/call-backs`),
    select: (page) => page.items,
    refetchInterval: MINUTE,
  })

/** Whom to ask; nobody in particular where it is a public area. */
export const whomToCall = (community: CommunityId, id: TicketId) =>
  queryOptions({
    queryKey: ['whom-to-call', community, id],
    queryFn: () => request<Shape<'CallBackListWhom'>>(`${desk(community)}/call-backs/${id}`),
  })

export const answer = (community: CommunityId, id: TicketId, satisfied: boolean) =>
  request<unknown>(`${home(community)}/tickets/${id}/answer`, { method: 'POST', json: { satisfied } })

export const causes = [
  'ATTITUDE',
  'QUALITY',
  'DELAY',
  'FACILITY',
  'CLEANING',
  'SAFETY',
  'NEIGHBOUR',
  'CHARGES',
  'OTHER',
] as const
export type Cause = (typeof causes)[number]
export type Complaint = Shape<
  'ComplaintBoardLine',
  { ticket: TicketId; space: SpaceId; state: TicketState; cause?: Cause }
>
export type Handling = Shape<'ComplaintHandle', { cause: Cause }>
export type Meeting = Shape<'ComplaintBoardMeeting', { items: Complaint[] }>
export type Warning = Shape<'ComplaintBoardWarning'>
/** So many complaints of a cause in each of the months, one after the other. */
export type Trend = { months: string[]; causes: { key: string; counts: number[] }[] }
export type Analysis = Shape<'ComplaintAnalysis'> & { trend: Trend; reviewable: boolean }
export type Count = Shape<'ComplaintAnalysisCount'>

export const complaints = (community: CommunityId, overdue: boolean) =>
  queryOptions({
    queryKey: ['complaints', community, overdue ? 'overdue' : 'all'],
    queryFn: () => request<{ items: Complaint[] }>(`${desk(community)}/complaints?overdue=${overdue}`),
    select: (page) => page.items,
  })

export const handleComplaint = (community: CommunityId, id: TicketId, given: Handling) =>
  request<Complaint>(`${desk(community)}/complaints/${id}/handling`, { method: 'POST', json: given })

/** It came to a conflict: how that ended has to be said when it is handled. */
export const noteConflict = (community: CommunityId, id: TicketId, note?: string) =>
  request<Complaint>(`${desk(community)}/complaints/${id}/conflict`, {
    method: 'POST',
    json: note ? { note } : {},
  })

export const meetings = (community: CommunityId) =>
  queryOptions({
    queryKey: ['complaints', community, 'meetings'],
    queryFn: () => request<{ items: Meeting[] }>(`${desk(community)}/complaint-meetings`),
    select: (page) => page.items,
  })

export const openMeeting = (community: CommunityId) =>
  request<Meeting>(`${desk(community)}/complaint-meetings`, { method: 'POST' })

export const closeMeeting = (community: CommunityId, id: string, minutes: string) =>
  request<Meeting>(`${desk(community)}/complaint-meetings/${id}/closing`, {
    method: 'POST',
    json: { minutes },
  })

export const warnings = (community: CommunityId) =>
  queryOptions({
    queryKey: ['complaints', community, 'warnings'],
    queryFn: () => request<{ items: Warning[] }>(`${desk(community)}/complaint-warnings`),
    select: (page) => page.items,
  })

export const actOn = (community: CommunityId, id: string, action: string) =>
  request<void>(`${desk(community)}/complaint-warnings/${id}/action`, { method: 'POST', json: { action } })

export const analysis = (community: CommunityId, month: string) =>
  queryOptions({
    queryKey: ['complaints', community, 'analysis', month],
    queryFn: () => request<Analysis>(`${desk(community)}/complaint-analysis?month=${month}`),
  })

export const review = (community: CommunityId, month: string, summary: string) =>
  request<Analysis>(`${desk(community)}/complaint-reviews?month=${month}`, {
    method: 'POST',
    json: { summary },
  })

export type Host = 'MANAGER' | 'GENERAL_MANAGER'
export type ReceptionDay = Shape<'ReceptionBoardDay', { host: Host; questions: Question[] }>
export type Question = Shape<'ReceptionBoardQuestion', { space: SpaceId; ticket?: TicketId }>
export type AskedOnDay = Shape<'ReceptionsAtHomeMine', { host: Host }>
export type AnnouncedDay = Shape<'ReceptionsAtHomeAnnounced', { host: Host }>

export const receptionDays = (community: CommunityId) =>
  queryOptions({
    queryKey: ['reception', community],
    queryFn: () => request<{ items: ReceptionDay[] }>(`${desk(community)}/reception-days`),
    select: (page) => page.items,
  })

export type NewReceptionDay = Shape<'ReceptionAnnounce', { host: Host }>

export const announce = (community: CommunityId, given: NewReceptionDay) =>
  request<ReceptionDay>(`${desk(community)}/reception-days`, { method: 'POST', json: given })

export const registerQuestion = (
  community: CommunityId,
  day: string,
  given: { space: SpaceId; askedBy: string; question: string; party?: string },
) =>
  request<ReceptionDay>(`${desk(community)}/reception-days/${day}/questions`, { method: 'POST', json: given })

export const answerQuestion = (community: CommunityId, id: string, words: string) =>
  request<ReceptionDay>(`${desk(community)}/reception-questions/${id}/answer`, {
    method: 'POST',
    json: { answer: words },
  })

export const followUp = (community: CommunityId, id: string, category: string) =>
  request<ReceptionDay>(`${desk(community)}/reception-questions/${id}/follow-up`, {
    method: 'POST',
    json: { category },
  })

export const closeDay = (community: CommunityId, id: string) =>
  request<ReceptionDay>(`${desk(community)}/reception-days/${id}/closing`, { method: 'POST' })

export const moveDay = (
  community: CommunityId,
  id: string,
  given: { startsAt: string; endsAt: string; place: string; reason: string },
) => request<ReceptionDay>(`${desk(community)}/reception-days/${id}/move`, { method: 'POST', json: given })

export const callOffDay = (community: CommunityId, id: string, reason: string) =>
  request<ReceptionDay>(`${desk(community)}/reception-days/${id}/calling-off`, {
    method: 'POST',
    json: { reason },
  })

/** What one asked on such days, with the answer or the ticket that follows. */
export const askedOnDays = (community: CommunityId) =>
  queryOptions({
    queryKey: ['reception-to-come', community, 'asked'],
    queryFn: () => request<{ items: AskedOnDay[] }>(`${home(community)}/reception-days/asked`),
    select: (page) => page.items,
  })

export const daysToCome = (community: CommunityId) =>
  queryOptions({
    queryKey: ['reception-to-come', community],
    queryFn: () => request<{ items: AnnouncedDay[] }>(`${home(community)}/reception-days`),
    select: (page) => page.items,
  })

export const bookDay = (community: CommunityId, id: string, given: { space: string; subject: string }) =>
  request<{ items: AnnouncedDay[] }>(`${home(community)}/reception-days/${id}/booking`, {
    method: 'POST',
    json: given,
  })

export type ReceptionFollowUp = Shape<'FollowUpsPromised', { ticket: TicketId; ticketState: TicketState }>

/** What was promised on the general manager's days and is not closed yet. */
export const receptionFollowUps = (community: CommunityId) =>
  queryOptions({
    queryKey: ['reception', community, 'follow-ups'],
    queryFn: () => request<{ items: ReceptionFollowUp[] }>(`${desk(community)}/reception-follow-ups`),
    select: (page) => page.items,
  })
