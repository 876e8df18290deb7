import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, TaskId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export const skipReasons = ['LOCKED', 'NO_ACCESS', 'DANGEROUS', 'OTHER'] as const
export type SkipReason = (typeof skipReasons)[number]

/** One turn at one place that waits to be done. */
export type Task = Shape<'OpenTasksTask', { id: TaskId; skipped?: SkipReason }>
export type Colleague = Shape<'OpenTasksColleague'>
export type Mine = Shape<'OpenTasksMine', { items: Task[]; colleagues: Colleague[] }>

export type Seen = { good?: boolean; number?: number }

/** What was done at a turn, as it is kept in the phone until it has been sent. */
export type TaskAct =
  | { kind: 'task.done'; answers: Seen[]; doneFor?: string; with?: string }
  | { kind: 'task.skip'; reason: SkipReason }

export type Kept = TaskAct & {
  task: Task
  note?: string
  /** Taken there. */
  photos: Blob[]
  /** Out of the phone's album: nobody knows when they were taken. */
  album: Blob[]
}

/** The phone's memory, which another part of it keeps. */
export type InPhone = {
  /** What the server says; without a network, what it last said. */
  remember: (name: string, load: () => Promise<Mine>) => Promise<Mine>
  /** Over when it is in the phone; it is sent as soon as it can be. */
  keep: (act: Kept) => Promise<void>
  /** The turns that are done in the phone and not heard of by the server. */
  done: string[]
  /** What the server gave back, by its turn: the row of the outbox where it is said anew or given up. */
  givenBack: Record<string, string>
}

/** What waits for me and my post; without a network, as it was last seen on this phone. */
export const myTasks = (community: CommunityId, remember: InPhone['remember']) =>
  queryOptions({
    queryKey: ['my-planned-tasks', community],
    queryFn: () =>
      remember(`planned ${community}`, () => request<Mine>(`/api/communities/${community}/my-planned-tasks`)),
    refetchInterval: 60_000,
  })
