import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, TaskId, TicketId } from '@shared/lib/ids'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { SkipReason } from './tasks'

export const taskStates = ['late', 'open', 'skipped', 'done'] as const
export type TaskState = (typeof taskStates)[number]

export type Fault = Shape<'TaskListFault', { ticket: TicketId }>
/** One turn as whoever leads sees it. */
export type Listed = Shape<
  'TaskListItem',
  {
    id: TaskId
    state: 'OPEN' | 'LATE' | 'DONE' | 'SKIPPED'
    faults: Fault[]
    skipped?: Shape<'TaskListSkippedThere', { reason: SkipReason }>
  }
>
export type Wanted = { state: TaskState; post: string; from: string; until: string; ticket?: string }

export const taskPages = (community: CommunityId, wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['planned-tasks', community, wanted],
    queryFn: ({ pageParam }) =>
      request<{ items: Listed[]; next?: string }>(
        `/api/communities/${community}/planned-tasks?${query(wanted, pageParam)}`,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: 60_000,
  })

function query({ state, post, from, until, ticket }: Wanted, after: string) {
  const said = ticket ? { ticket } : { state, post: post.trim(), from, until }
  return new URLSearchParams(Object.entries({ ...said, after }).filter(([, value]) => value)).toString()
}

/** The address of the same as a workbook. */
export const taskWorkbook = (community: CommunityId, wanted: Wanted) =>
  `/api/communities/${community}/planned-tasks/tasks.xlsx?${query(wanted, '')}`

export const give = (community: CommunityId, task: TaskId, employee?: string) =>
  request<void>(`/api/communities/${community}/planned-tasks/${task}/assignment`, {
    method: 'POST',
    json: { employee },
  })

type Mate = { employee: string; name: string; post: string }

/** Who could do it. */
export const mates = (community: CommunityId) =>
  queryOptions({
    queryKey: ['planned-mates', community],
    queryFn: () => request<{ items: Mate[] }>(`/api/communities/${community}/staff`),
    select: (page) => page.items,
    staleTime: 300_000,
  })

export type DigestHour = { at: string; version: number }

/** At what hour everybody hears what is due that day. */
export const digestHour = (community: CommunityId) =>
  queryOptions({
    queryKey: ['planned-digest', community],
    queryFn: () => request<DigestHour>(`/api/communities/${community}/planned-digest`),
  })

export const setDigestHour = (community: CommunityId, at: string, version: number) =>
  request<DigestHour>(`/api/communities/${community}/planned-digest`, {
    method: 'PUT',
    json: { at },
    ifMatch: version,
  })
