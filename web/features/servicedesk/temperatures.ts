import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export const measures = ['ADJUST_VALVE', 'VENT', 'CLEAN_FILTER', 'TELL_SUPPLIER', 'OTHER'] as const
export type Measure = (typeof measures)[number]
export type TemperatureIssue = Shape<'TemperatureBoardIssue', { space: SpaceId; measure?: Measure }>
export type Range = Shape<'TemperatureRange'>

const at = (community: CommunityId) => `/api/communities/${community}`

export const temperatureIssues = (community: CommunityId) =>
  queryOptions({
    queryKey: ['temperatures', community],
    queryFn: () => request<{ items: TemperatureIssue[] }>(`${at(community)}/temperature-issues`),
    select: (page) => page.items,
  })

export const temperatureRange = (community: CommunityId) =>
  queryOptions({
    queryKey: ['temperature-range', community],
    queryFn: () => request<Range>(`${at(community)}/temperature-range`),
  })

export const changeRange = (community: CommunityId, version: number, given: { low: number; high: number }) =>
  request<Range>(`${at(community)}/temperature-range`, { method: 'PUT', json: given, ifMatch: version })

export type NewReading = { space: SpaceId; celsius: number; consent: boolean; note?: string }

export const readTemperature = (community: CommunityId, given: NewReading) =>
  request<{ issue?: TemperatureIssue }>(`${at(community)}/temperature-readings`, {
    method: 'POST',
    json: given,
  })

export const agreeMeasure = (
  community: CommunityId,
  id: string,
  given: { measure: Measure; words: string },
) =>
  request<TemperatureIssue>(`${at(community)}/temperature-issues/${id}/measure`, {
    method: 'POST',
    json: given,
  })

export const settleTemperature = (community: CommunityId, id: string, result?: string) =>
  request<TemperatureIssue>(`${at(community)}/temperature-issues/${id}/closing`, {
    method: 'POST',
    json: { ...(result && { result }) },
  })

/** The room of a job, for whoever is sent there. */
export type Room = Shape<'TemperatureBoardRoom', { space: SpaceId; range: Range; issue?: TemperatureIssue }>

const ofJob = (community: CommunityId, ticket: TicketId) =>
  `${at(community)}/my-tickets/${ticket}/temperature`

export const roomOfJob = (community: CommunityId, ticket: TicketId) => request<Room>(ofJob(community, ticket))

type MyReading = { celsius: number; consent: boolean; note?: string }

export const readMyRoom = (community: CommunityId, ticket: TicketId, json: MyReading) =>
  request<Room>(`${ofJob(community, ticket)}/readings`, { method: 'POST', json })

/** How far outside the range a reading is, in °C with one decimal; 0 inside. */
export const distance = ({ low, high }: Pick<Range, 'low' | 'high'>, celsius: number): number =>
  Math.round(Math.max(low - celsius, celsius - high, 0) * 10) / 10
