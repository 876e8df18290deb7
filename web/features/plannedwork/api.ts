import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

export const windows = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const
export type Window = (typeof windows)[number]

/** What is done again and again. */
export type Plan = Shape<'PlanListItem'>
export type GivenPlan = Shape<'PlanGiven', { window: Window }>
/** One turn at one place that waits to be done. */
export type Task = Shape<'OpenTasksTask'>
export type Seen = Shape<'TaskDone'>

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

export const endPlan = (community: CommunityId, plan: string, from: string) =>
  request<void>(`${at(community)}/plans/${plan}/end`, { method: 'POST', json: { from } })

export const myTasks = (community: CommunityId) =>
  queryOptions({
    queryKey: ['my-planned-tasks', community],
    queryFn: () => request<{ items: Task[] }>(`${at(community)}/my-planned-tasks`),
    select: (page) => page.items,
    refetchInterval: 60_000,
  })

export const finish = (community: CommunityId, task: string, seen: Seen) =>
  request<void>(`${at(community)}/planned-tasks/${task}/done`, { method: 'POST', json: seen })

/** How often, split into how many times within which window. */
export function often(frequency: string): { times: number; window: Window } {
  const [times, window] = frequency.split('/')
  return { times: Number(times), window: window as Window }
}
