import { isStatus } from '@shared/api/problem'
import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { AccountId, CommunityId, SpaceId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export type Workplace = Shape<'PermissionsPlace', { id: CommunityId; kind: 'community' | 'head_office' }>
export type Home = Shape<'MeHomeView', { community: CommunityId; space: SpaceId }>
export type Me = Shape<'MeView', { account: AccountId; communities: Workplace[]; homes: Home[] }>

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

type SignInMethod = 'password' | 'sms' | 'wechat' | 'wecom' | 'badge' | 'oidc'
export type Session = Shape<'SessionView', { method: SignInMethod }>

export const sessions = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => request<Session[]>('/api/me/sessions'),
})

export const endSession = (id: string) => request<void>(`/api/me/sessions/${id}`, { method: 'DELETE' })

export const endAllSessions = () => request<void>('/api/me/sessions', { method: 'DELETE' })

/** Whether somebody's work there is done with the phone; the desk's is done at the desk. */
export const worksOnThePhone = (place: Workplace): boolean =>
  place.kind === 'community' && place.permissions.includes('tickets.work')

/** Whether somebody there may report what they see on the way, at a desk or not. */
export const reportsThere = (place: Workplace): boolean =>
  place.kind === 'community' && place.permissions.includes('tickets.register')
