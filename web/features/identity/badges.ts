import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { AccountId, CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export type Badge = Shape<'BadgesBadge', { account: AccountId; pin: 'set' | 'missing' | 'locked' }>
export type PinReset = Shape<'PinsReset'>
export type SharedPhone = Shape<'DevicesDevice'>

const here = (community: CommunityId) => `/api/communities/${community}`

export const badges = (community: CommunityId) =>
  queryOptions({
    queryKey: ['badges', community],
    queryFn: () => request<{ items: Badge[] }>(`${here(community)}/badges`),
    select: (page) => page.items,
  })

export const issueBadge = (community: CommunityId, account: AccountId) =>
  request<{ id: string }>(`${here(community)}/badges`, { method: 'POST', json: { account } })

export const endBadge = (community: CommunityId, badge: string) =>
  request<void>(`${here(community)}/badges/${badge}/end`, { method: 'POST', json: {} })

export const resetPin = (community: CommunityId, badge: string) =>
  request<PinReset>(`${here(community)}/badges/${badge}/pin-reset`, { method: 'POST', json: {} })

export const sharedPhones = (community: CommunityId) =>
  queryOptions({
    queryKey: ['shared-phones', community],
    queryFn: () => request<{ items: SharedPhone[] }>(`${here(community)}/shared-devices`),
    select: (page) => page.items,
  })

export const revokePhone = (community: CommunityId, device: string) =>
  request<void>(`${here(community)}/shared-devices/${device}/revoke`, { method: 'POST', json: {} })
