import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import { uploadWorkbook } from '@shared/api/workbooks'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

const here = (community: CommunityId) => `/api/communities/${community}`
const MINUTE = 60_000

export type Logged = Shape<'VisitBoardEntry'>
export type Visit = Shape<'VisitBoardVisit', { ticket?: TicketId; log: Logged[] }>
/** What may be done about trouble: words and the police, never force. */
export const troubleSteps = ['TALKED', 'LED_ASIDE', 'POLICE', 'OVER'] as const
export type TroubleStep = (typeof troubleSteps)[number]

/** Who is at the counter first, then who was there lately. */
export const counterVisits = (community: CommunityId) =>
  queryOptions({
    queryKey: ['counter-visits', community],
    queryFn: () => request<{ items: Visit[] }>(`${here(community)}/counter-visits`),
    select: (page) => page.items,
    refetchInterval: MINUTE,
  })

export const openVisit = (community: CommunityId, json: { visitor?: string; purpose?: string }) =>
  request<{ id: string }>(`${here(community)}/counter-visits`, { method: 'POST', json })

const tell = (community: CommunityId, visit: string, what: string, json: object) =>
  request<void>(`${here(community)}/counter-visits/${visit}/${what}`, { method: 'POST', json })

export const apologise = (community: CommunityId, visit: string) => tell(community, visit, 'apology', {})
export const endVisit = (community: CommunityId, visit: string, json: { outcome?: string }) =>
  tell(community, visit, 'end', json)
export const flagTrouble = (community: CommunityId, visit: string, words: string) =>
  tell(community, visit, 'trouble', { words })
export const actOnTrouble = (
  community: CommunityId,
  visit: string,
  json: { step: TroubleStep; words: string },
) => tell(community, visit, 'trouble-steps', json)

export type Unserved = Shape<'HotlineBoardUnserved'>
export type HotlineDay = Shape<'HotlineBoardDay', { items: Unserved[] }>

/** A day of the hotline, as 2026-11-23. */
export const hotline = (community: CommunityId, day: string) =>
  queryOptions({
    queryKey: ['hotline', community, day],
    queryFn: () => request<HotlineDay>(`${here(community)}/hotline?day=${day}`),
    refetchInterval: MINUTE,
  })

export const callBack = (community: CommunityId, call: string, json: { reached: boolean; note?: string }) =>
  request<void>(`${here(community)}/calls/${call}/call-back`, { method: 'POST', json })

/** Rings one's own phone (or the one that is named), then whoever rang in vain. */
export const dialMissed = (community: CommunityId, call: string, ring?: string) =>
  request<void>(`${here(community)}/hotline/calls/${call}/dial`, { method: 'POST', json: { ring } })

export const ledTo = (community: CommunityId, call: string, ticket: TicketId) =>
  request<void>(`${here(community)}/calls/${call}/ticket`, { method: 'POST', json: { ticket } })

export type CounterSettings = Shape<'CounterSettingsSetting'>

export const counterSettings = (community: CommunityId) =>
  queryOptions({
    queryKey: ['counter-settings', community],
    queryFn: () => request<CounterSettings>(`${here(community)}/counter-settings`),
  })

export const setCounter = (community: CommunityId, { version, ...json }: CounterSettings) =>
  request<CounterSettings>(`${here(community)}/counter-settings`, { method: 'PUT', json, ifMatch: version })

export type ComplaintNumbers = Shape<'ComplaintSettingsSetting'>

export const complaintNumbers = (community: CommunityId) =>
  queryOptions({
    queryKey: ['complaint-settings', community],
    queryFn: () => request<ComplaintNumbers>(`${here(community)}/complaint-settings`),
  })

export const setComplaints = (community: CommunityId, { version, ...json }: ComplaintNumbers) =>
  request<ComplaintNumbers>(`${here(community)}/complaint-settings`, {
    method: 'PUT',
    json,
    ifMatch: version,
  })

/** Of a hundred who do not answer so many are telephoned. */
export type CallBackNumbers = Shape<'CallBackSettingsSetting'>

export const callBackNumbers = (community: CommunityId) =>
  queryOptions({
    queryKey: ['call-back-settings', community],
    queryFn: () => request<CallBackNumbers>(`${here(community)}/call-back-settings`),
  })

export const setCallBacks = (community: CommunityId, { version, ...json }: CallBackNumbers) =>
  request<CallBackNumbers>(`${here(community)}/call-back-settings`, { method: 'PUT', json, ifMatch: version })

/** A new secret, shown this once. */
export const connectExchange = (community: CommunityId) =>
  request<{ secret: string }>(`${here(community)}/exchange`, { method: 'PUT' })

/** What rang longer ago than this is taken from no list. */
export const OLDEST_LISTED_DAYS = 31

/** Which telephone a list of the exchange's is of. */
export const telephones = ['DESK', 'CONTROL_ROOM'] as const
export type Telephone = (typeof telephones)[number]
export type ListedRow = { sheet: string; row: number; outcome: 'TAKEN' | 'KNOWN' | 'REFUSED'; why?: string }
/** What keeping a list would do, or did. */
export type ListAnswer = { kept: boolean; taken: number; known: number; refused: number; rows: ListedRow[] }

/** Puts the exchange's list among the files and asks what keeping it would do, or keeps it: all rows or none. */
export async function bringCalls(
  community: CommunityId,
  given: { list: File; phone: Telephone; check: boolean },
): Promise<ListAnswer> {
  const file = await uploadWorkbook(community, given.list)
  const json = { file, phone: given.phone, check: given.check }
  return request<ListAnswer>(`${here(community)}/call-lists`, { method: 'POST', json })
}
