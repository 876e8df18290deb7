import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export type PublishedPromise = Shape<'PublishedPromisesPromise'>
export type Kept = PublishedPromise['thisMonth']

export const published = (community: CommunityId) =>
  queryOptions({
    queryKey: ['published-promises', community],
    queryFn: () => request<Shape<'PublishedPromisesPublished'>>(`/api/me/communities/${community}/promises`),
  })

/** The address of the same to be hung up. */
export const promisePaper = (community: CommunityId) => `/api/communities/${community}/promises.pdf`
