import { isStatus } from '@shared/api/problem'
import { request } from '@shared/api/request'
import type { AccountId, CommunityId, SpaceId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export type Workplace = {
  id: CommunityId
  name: string
  kind: 'community' | 'head_office'
  permissions: string[]
}
export type Home = { community: CommunityId; communityName: string; space: SpaceId; label: string }
export type Me = { account: AccountId; name: string; communities: Workplace[]; homes: Home[] }

/** Who is signed in; null when nobody is. */
export async function askMe(signal?: AbortSignal): Promise<Me | null> {
  try {
    return await request<Me>('/api/me', { signal })
  } catch (failure) {
    if (isStatus(failure, 401)) return null
    throw failure
  }
}

export const me = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => askMe(signal),
  staleTime: Number.POSITIVE_INFINITY,
})

export const sendCode = (phone: string) =>
  request<void>('/api/sign-in/sms-codes', { method: 'POST', json: { phone } })

export const signInByCode = (phone: string, code: string) =>
  request<Me>('/api/sign-in/sms', { method: 'POST', json: { phone, code } })

export const signInByPassword = (login: string, password: string) =>
  request<Me>('/api/sign-in/password', { method: 'POST', json: { login, password } })

/** What an authenticator app needs: a secret to type, or an address to scan. */
export type Enrolment = { secret: string; address: string }

export const showSecondFactor = (code: string) =>
  request<Me>('/api/sign-in/second-factor', { method: 'POST', json: { code } })

export const beginEnrolment = () =>
  request<Enrolment>('/api/sign-in/second-factor/enrolment', { method: 'POST' })

export const confirmEnrolment = (code: string) =>
  request<{ recoveryCodes: string[]; me: Me }>('/api/sign-in/second-factor/confirmation', {
    method: 'POST',
    json: { code },
  })

export const choosePassword = (password: string) =>
  request<Me>('/api/sign-in/new-password', { method: 'POST', json: { password } })

export const signOut = () => request<void>('/api/sign-out', { method: 'POST' })
