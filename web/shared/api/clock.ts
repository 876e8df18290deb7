import { setServerNow } from '@shared/lib/serverClock'
import { queryOptions } from '@tanstack/react-query'
import { request } from './request'

export type Clock = { now: string; zone: string; workday: boolean }

export const clock = queryOptions({
  queryKey: ['clock'],
  queryFn: async () => {
    const answer = await request<Clock>('/api/clock')
    setServerNow(answer.now)
    return answer
  },
  refetchInterval: 60_000,
})
