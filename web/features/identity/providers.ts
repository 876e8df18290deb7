import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import { queryOptions } from '@tanstack/react-query'

export type Provider = Shape<'OidcProvidersOffer'>
export type SignInProblem = Shape<'SignInProblemWords'>

/** The companies' own sign-in pages that lead in here. */
export const providers = queryOptions({
  queryKey: ['providers'],
  queryFn: () => request<{ items: Provider[] }>('/api/sign-in/oidc'),
  select: (page) => page.items,
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
})

/** Where the whole browser goes to sign in there, and comes back to the console. */
export const doorOf = ({ name }: Provider): string =>
  `/api/sign-in/oidc/${encodeURIComponent(name)}?${new URLSearchParams({ to: '/console/' })}`

/** What the code means that a browser brings back from there. */
export const signInProblem = (code: string) =>
  queryOptions({
    queryKey: ['sign-in-problem', code],
    queryFn: () => request<SignInProblem>(`/api/sign-in/problems/${encodeURIComponent(code)}`),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
