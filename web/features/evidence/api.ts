import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export type Run = Shape<'VerificationRun'>
export type Seal = Shape<'VerificationPage'>

const at = (community: CommunityId) => `/api/communities/${community}/evidence/verification`
const WHILE_RUNNING = 2_000

export const seal = (community: CommunityId) =>
  queryOptions({
    queryKey: ['seal', community],
    queryFn: () => request<Seal>(at(community)),
    refetchInterval: ({ state }) => (state.data?.running ? WHILE_RUNNING : false),
  })

export const verify = (community: CommunityId) => request<unknown>(at(community), { method: 'POST' })
