import { QueryClient } from '@tanstack/react-query'
import { Refused } from './problem'

/** A refusal is an answer and is not asked again; only a lost request is. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        networkMode: 'always',
        retry: (failures, error) => !(error instanceof Refused) && failures < 2,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
