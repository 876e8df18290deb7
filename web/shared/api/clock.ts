import { setServerNow } from '@shared/lib/serverClock'
import { queryOptions } from '@tanstack/react-query'
import { request } from './request'

export type Clock = { now: string; zone: string; workday?: boolean }

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
