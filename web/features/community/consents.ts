import { request } from '@shared/api/request'
import type { CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { Consent, Purpose } from './rooms'

const mine = (community: CommunityId) => `/api/me/communities/${community}/consents`

/** What one ever agreed to in a community, the newest first. */
export const ownConsents = (community: CommunityId) =>
  queryOptions({
    queryKey: ['own-consents', community],
    queryFn: () => request<{ items: Consent[] }>(mine(community)),
    select: (page) => page.items,
  })

export const agreeOwn = (community: CommunityId, purpose: Purpose) =>
  request<{ id: string }>(mine(community), { method: 'POST', json: { purpose } })

export const withdrawOwn = (community: CommunityId, consent: string) =>
  request<void>(`${mine(community)}/${consent}/withdrawal`, { method: 'POST', json: {} })
