import { Refused } from '@shared/api/problem'
import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { Enrolment } from './api'

export type Factor = Shape<'CredentialFactor'>
export type Token = Shape<'TokensRow'>
export type NewToken = {
  name: string
  company: string
  /** Absent for the whole company. */
  community?: CommunityId
  permissions: string[]
  days: number
}
type WayIn =
  | 'password-set'
  | 'password-changed'
  | 'second-factor-enrolled'
  | 'second-factor-removed'
  | 'recovery-code-used'
  | 'token-created'
  | 'token-revoked'
  | 'company-sign-in-linked'
  | 'company-sign-in-unlinked'
export type CredentialChange = Shape<'CredentialsRow', { change: WayIn }>

/** What could lock somebody out asks who they are once more; the answer is a proof, and then the same again. */
export const isProofOwed = (error: unknown): boolean =>
  error instanceof Refused && error.problem.type === 'urn:anju:identity.prove-again'

export const prove = (secret: string) => request<void>('/api/me/proof', { method: 'PUT', json: { secret } })

export const changePassword = (given: { current: string; password: string }) =>
  request<void>('/api/me/password', { method: 'PUT', json: given })

export const factor = queryOptions({
  queryKey: ['factor'],
  queryFn: () => request<Factor>('/api/me/second-factor'),
})

export const beginFactor = () => request<Enrolment>('/api/me/second-factor/enrolment', { method: 'PUT' })

export const confirmFactor = (code: string) =>
  request<{ recoveryCodes: string[] }>('/api/me/second-factor', { method: 'PUT', json: { code } })

export const removeFactor = () => request<void>('/api/me/second-factor', { method: 'DELETE' })

export const tokens = queryOptions({
  queryKey: ['tokens'],
  queryFn: () => request<Token[]>('/api/me/tokens'),
})

/** The id is the caller's, so asking twice makes one token. */
export const makeToken = ({ id, ...wanted }: NewToken & { id: string }) =>
  request<{ token: string }>(`/api/me/tokens/${id}`, { method: 'PUT', json: wanted })

export const revokeToken = (id: string) => request<void>(`/api/me/tokens/${id}`, { method: 'DELETE' })

export const credentialChanges = queryOptions({
  queryKey: ['credential-changes'],
  queryFn: () => request<CredentialChange[]>('/api/me/credential-changes'),
})
