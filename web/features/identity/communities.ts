import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export type Managed = Shape<'CompanyCommunityManaged', { id: CommunityId }>
export type NewCommunity = { name: string; shortCode: string }

const at = (company: string) => `/api/companies/${company}/communities`

/** What the company manages today or later. */
export const managed = (company: string) =>
  queryOptions({
    queryKey: ['communities', company],
    queryFn: () => request<{ items: Managed[] }>(at(company)),
    select: (page) => page.items,
  })

export const register = (company: string, community: NewCommunity) =>
  request<{ id: CommunityId }>(at(company), { method: 'POST', json: community })

/** The company manages it up to and including that day. */
export const endManagement = (company: string, community: CommunityId, lastDay: string) =>
  request<void>(`${at(company)}/${community}/end`, { method: 'POST', json: { lastDay } })
