import { QueryClient } from '@tanstack/react-query'
import { Refused } from './problem'

/** A refusal is an answer and is not asked again; a lost request is, and a server that could not answer. */
const isAnswer = (error: Error) => error instanceof Refused && error.problem.status < 500

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        networkMode: 'always',
        retry: (failures, error) => !isAnswer(error) && failures < 2,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
