import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

export const windows = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'SEASON'] as const
export type Window = (typeof windows)[number]

/** What is done again and again. */
export type Plan = Shape<'PlanListItem'>
export type GivenPlan = Shape<'PlanGiven', { rule: string }>
export type Ahead = Shape<'ForesightAhead'>
export type Hours = Shape<'PlanSpan'>
export type Seasons = Shape<'SeasonDays'>
export type WeatherTold = Shape<'WeatherTelling'>

const at = (community: CommunityId) => `/api/communities/${community}`

export const plans = (community: CommunityId) =>
  infiniteQueryOptions({
    queryKey: ['plans', community],
    queryFn: ({ pageParam }) =>
      request<{ items: Plan[]; next?: string }>(
        `${at(community)}/plans${pageParam ? `?after=${pageParam}` : ''}`,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

export const plan = (community: CommunityId, given: GivenPlan) =>
  request<unknown>(`${at(community)}/plans`, { method: 'POST', json: given })

/** Plans it another way from its first day on. */
export const changePlan = (community: CommunityId, { id, version }: Plan, given: GivenPlan) =>
  request<unknown>(`${at(community)}/plans/${id}`, { method: 'PUT', json: given, ifMatch: version })

/** When it would be due. */
export const foresight = (community: CommunityId, idea: { rule: string; hours: Hours[]; since: string }) =>
  queryOptions({
    queryKey: ['plans', community, 'preview', idea],
    queryFn: () => request<Ahead>(`${at(community)}/plans/preview`, { method: 'POST', json: idea }),
    retry: false,
    staleTime: 60_000,
  })

export const seasonDays = (community: CommunityId) =>
  queryOptions({
    queryKey: ['plan-seasons', community],
    queryFn: () => request<Seasons>(`${at(community)}/plan-seasons`),
  })

export const setSeasons = (community: CommunityId, { version, ...days }: Seasons) =>
  request<Seasons>(`${at(community)}/plan-seasons`, { method: 'PUT', json: days, ifMatch: version })

export const tellWeather = (community: CommunityId, told: WeatherTold) =>
  request<{ news: boolean }>(`${at(community)}/weather-events`, { method: 'POST', json: told })

export const endPlan = (community: CommunityId, plan: string, from: string) =>
  request<void>(`${at(community)}/plans/${plan}/end`, { method: 'POST', json: { from } })
