import type { CommunityId } from '@shared/lib/ids'
import { setServerNow } from '@shared/lib/serverClock'
import { queryOptions } from '@tanstack/react-query'
import { request } from './request'
import type { Shape } from './shape'

export type Clock = { now: string; zone: string }

const PATIENCE = 4_000

export const clock = queryOptions({
  queryKey: ['clock'],
  queryFn: async () => {
    const answer = await request<Clock>('/api/clock', { signal: AbortSignal.timeout(PATIENCE) })
    setServerNow(answer.now)
    return answer
  },
  refetchInterval: 60_000,
  retry: false,
})

/** What kind of day it is in a community; it changes at midnight there. */
export const dayOfCommunity = (community: CommunityId) =>
  queryOptions({
    queryKey: ['day', community],
    queryFn: () => request<Shape<'CommunityClockNow'>>(`/api/communities/${community}/clock`),
    refetchInterval: 300_000,
  })
