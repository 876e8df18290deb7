import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

export type VisitKind = 'CENSUS' | 'TENANT'
export type DueVisit = Shape<'VisitReadsDue', { kind: VisitKind; space: SpaceId }>
export type Census = Shape<'VisitReadsCoverage'>
export type Found = {
  outcome: 'ANSWERED' | 'DECLINED'
  people?: number
  tenants: string[]
  leaseUntil?: string
  hazards?: string
  reason?: string
}
/** People as they are typed into one line. */
export const namesOf = (typed: string): string[] =>
  typed
    .split(/[、,，]/)
    .map((name) => name.trim())
    .filter(Boolean)

/** Where, as one would say it, and whose. */
export type Wanted = { words: string; steward?: string }
type Page = { items: DueVisit[]; total: number; stewards: string[]; censuses: Census[] }

const PAGE = 100
const here = (community: CommunityId) => `/api/communities/${community}`

/** The visits to make, those due first on top, page after page. */
export const visits = (community: CommunityId, { words, steward }: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['visits', community, words, steward],
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams()
      if (words) asked.set('q', words)
      if (steward) asked.set('steward', steward)
      if (pageParam) asked.set('after', pageParam)
      return request<Page>(`${here(community)}/home-visits?${asked}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: ({ items }) => (items.length < PAGE ? undefined : items.at(-1)?.id),
  })

/** Those to one home. */
export const visitsTo = (community: CommunityId, space: SpaceId) =>
  queryOptions({
    queryKey: ['visits', community, 'to', space],
    queryFn: () => request<Page>(`${here(community)}/home-visits?space=${space}`),
    select: (page) => page.items,
  })

export const openCensus = (community: CommunityId) =>
  request<{ id: string }>(`${here(community)}/censuses`, { method: 'POST', json: {} })

export const planVisits = (community: CommunityId) =>
  request<{ made: number }>(`${here(community)}/home-visits`, { method: 'POST', json: {} })

export const tellVisit = (community: CommunityId, visit: string, json: Found) =>
  request<void>(`${here(community)}/home-visits/${visit}/result`, { method: 'POST', json })
