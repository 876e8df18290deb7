import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { CallId } from './calls'

const here = (community: CommunityId) => `/api/communities/${community}`
const of = (company: string) => `/api/companies/${company}`

export const scoredBy = ['KEPT', 'POINTS'] as const
export const askedOf = ['ALWAYS', 'FESTIVAL', 'HELD'] as const
type Better = { scored: (typeof scoredBy)[number]; asked: (typeof askedOf)[number] }
export type CheckItem = Shape<'CheckItem', Better>
export type Score = Shape<'Score', Pick<Better, 'scored'>>
export type Candidate = Shape<'CallCheckBoardCandidate', { call: CallId }>
export type Check = Shape<'CallCheckBoardCheck', { scores: Score[] }>
export type Agent = Shape<'CallCheckBoardAgent'>

const items = <T>(page: { items: T[] }) => page.items

export const candidates = (community: CommunityId) =>
  queryOptions({
    queryKey: ['call-checks', community, 'candidates'],
    queryFn: () => request<{ items: Candidate[] }>(`${here(community)}/call-checks/candidates`),
    select: items<Candidate>,
  })

export const checks = (community: CommunityId, mine: boolean) =>
  queryOptions({
    queryKey: ['call-checks', community, mine ? 'mine' : 'all'],
    queryFn: () => request<{ items: Check[] }>(`${here(community)}/call-checks${mine ? '/mine' : ''}`),
    select: items<Check>,
  })

export const agents = (community: CommunityId, month: string) =>
  queryOptions({
    queryKey: ['call-checks', community, 'agents', month],
    queryFn: () => request<{ items: Agent[] }>(`${here(community)}/call-checks/agents?month=${month}`),
    select: items<Agent>,
  })

export const askedItems = (community: CommunityId, call: CallId) =>
  queryOptions({
    queryKey: ['check-items', community, call],
    queryFn: () => request<{ items: CheckItem[] }>(`${here(community)}/calls/${call}/check-items`),
    select: items<CheckItem>,
  })

type Given = { scores: { item: string; points: number }[]; note?: string }

export const checkCall = (community: CommunityId, call: CallId, json: Given) =>
  request<{ id: string }>(`${here(community)}/calls/${call}/check`, { method: 'POST', json })

/** Whether a line of the list went well: done, or at least three of five. */
export const wentWell = ({ scored, points }: Pick<Score, 'scored' | 'points'>): boolean =>
  scored === 'KEPT' ? points === 1 : points >= 3

export const checkList = (company: string) =>
  queryOptions({
    queryKey: ['call-check-items', company],
    queryFn: () => request<{ items: CheckItem[] }>(`${of(company)}/call-check-items`),
    select: items<CheckItem>,
  })

export type GivenItem = Omit<CheckItem, 'key' | 'clause' | 'shipped' | 'version'>

export const writeItem = (company: string, key: string, ifMatch: number, json: GivenItem) =>
  request<unknown>(`${of(company)}/call-check-items/${key}`, { method: 'PUT', json, ifMatch })

export type Festival = Shape<'GreetingsFestival'>

export const festivals = (company: string) =>
  queryOptions({
    queryKey: ['call-greetings', company],
    queryFn: () => request<{ items: Festival[] }>(`${of(company)}/call-greetings`),
    select: items<Festival>,
  })

/** The version is that of the company's own that was read; 0 where it has none. */
export const writeFestival = (company: string, { firstDay, version, ...json }: Festival) =>
  request<unknown>(`${of(company)}/call-greetings/${firstDay}`, { method: 'PUT', json, ifMatch: version })
