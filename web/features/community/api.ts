import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

export type Relation = 'OWNER' | 'TENANT' | 'HOUSEHOLD'
export const relations: Relation[] = ['OWNER', 'TENANT', 'HOUSEHOLD']
export type Right = 'REPORT' | 'SEE_TICKETS' | 'MANAGE_PEOPLE'
export const rights: Right[] = ['REPORT', 'SEE_TICKETS', 'MANAGE_PEOPLE']

export type HomeRequest = Shape<'RequestsInCommunityAsked', { relation: Relation }>
export type Approval = { space: SpaceId; relation: Relation; until?: string }
export type HomeCode = Shape<'HomeCodesLive', { space: SpaceId; relation: Relation }>
export type NewHomeCode = { space: SpaceId; name: string; relation: Relation }
export type CodeSheet = Shape<'HomeCodesSheet', { about: HomeCode }>
export type Person = Shape<'HouseholdPerson', { relation: Relation; rights: Right[] }>

const PAGE = 50
const here = (community: CommunityId) => `/api/communities/${community}`

export const homeRequests = (community: CommunityId) =>
  infiniteQueryOptions({
    queryKey: ['home-requests', community],
    queryFn: ({ pageParam }) =>
      request<{ items: HomeRequest[] }>(
        `${here(community)}/home-requests${pageParam ? `?after=${pageParam}` : ''}`,
      ),
    initialPageParam: '',
    getNextPageParam: ({ items }) => (items.length < PAGE ? undefined : items.at(-1)?.id),
    refetchInterval: 60_000,
  })

export const approve = (community: CommunityId, id: string, given: Approval) =>
  request<void>(`${here(community)}/home-requests/${id}/approve`, { method: 'POST', json: given })

export const refuse = (community: CommunityId, id: string, reason: string) =>
  request<void>(`${here(community)}/home-requests/${id}/refuse`, { method: 'POST', json: { reason } })

export const homeCodes = (community: CommunityId) =>
  queryOptions({
    queryKey: ['home-codes', community],
    queryFn: () => request<{ items: HomeCode[] }>(`${here(community)}/home-codes`),
    select: (page) => page.items,
  })

export const makeCode = (community: CommunityId, about: NewHomeCode) =>
  request<{ id: string }>(`${here(community)}/home-codes`, { method: 'POST', json: about })

/** What is printed; it is asked for anew each time and kept nowhere. */
export const codeSheet = (community: CommunityId, id: string) =>
  queryOptions({
    queryKey: ['home-code', community, id],
    queryFn: () => request<CodeSheet>(`${here(community)}/home-codes/${id}`),
    gcTime: 0,
  })

export const endCode = (community: CommunityId, id: string) =>
  request<void>(`${here(community)}/home-codes/${id}/end`, { method: 'POST', json: {} })

export const peopleOf = (community: CommunityId, space: string) =>
  queryOptions({
    queryKey: ['people', community, space],
    queryFn: () => request<{ items: Person[] }>(`${here(community)}/spaces/${space}/people`),
    select: (page) => page.items,
  })

export const endTie = (community: CommunityId, space: string, person: string, reason: string) =>
  request<void>(`${here(community)}/spaces/${space}/people/${person}/end`, {
    method: 'POST',
    json: { reason },
  })
