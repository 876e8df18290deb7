import { isStatus, Unreachable } from '@shared/api/problem'
import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { Me } from './api'

export type SharedPhone = Shape<'BadgeSignInPhone', { community: CommunityId }>

const KEY = 'anju.shared-phone'

/** Which shared phone this is; null on a phone of somebody's own. Without a network, what it last was. */
export const sharedPhone = queryOptions({
  queryKey: ['shared-phone'],
  queryFn: async (): Promise<SharedPhone | null> => {
    try {
      const phone = await request<SharedPhone>('/api/sign-in/badge')
      localStorage.setItem(KEY, JSON.stringify(phone))
      return phone
    } catch (failure) {
      if (isStatus(failure, 404)) {
        localStorage.removeItem(KEY)
        return null
      }
      const known = failure instanceof Unreachable ? localStorage.getItem(KEY) : null
      if (known === null) throw failure
      return JSON.parse(known)
    }
  },
  staleTime: 300_000,
  retry: false,
})

/** Whether this phone was a shared one when it last asked. */
export const isShared = (): boolean => localStorage.getItem(KEY) !== null

export const signInByBadge = (badge: string, pin: string) =>
  request<Me>('/api/sign-in/badge', { method: 'POST', json: { badge, pin } })

/** With the manager's six digits one sets another PIN, and is in. */
export const signInAfterReset = (given: { badge: string; code: string; pin: string }) =>
  request<Me>('/api/sign-in/badge/pin', { method: 'POST', json: given })

export const setOwnPin = (pin: string) => request<void>('/api/me/pin', { method: 'PUT', json: { pin } })

/** Makes this very phone one that a shift shares; it keeps the cookie that says so. */
export const enrolHere = (community: CommunityId, device: string, name: string) =>
  request<unknown>(`/api/communities/${community}/shared-devices/${device}`, {
    method: 'PUT',
    json: { name },
  })

/** The digits of a number typed from below the QR code; a badge has eight. */
export const badgeDigits = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '').slice(0, 8)

export const isBadgeNumber = (digits: string): boolean => /^\d{8}$/.test(digits)
