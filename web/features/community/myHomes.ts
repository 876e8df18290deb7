import { type Sha256, sha256 } from '@shared/api/files'
import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export type Relation = 'OWNER' | 'TENANT' | 'HOUSEHOLD'
export type Right = 'REPORT' | 'SEE_TICKETS' | 'MANAGE_PEOPLE'
export type RequestState = 'OPEN' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN'
export type HomeRequest = Shape<
  'RequestListMine',
  { community: CommunityId; relation: Relation; state: RequestState }
>
export type Person = Shape<'HouseholdPerson', { relation: Relation; rights: Right[] }>
export type Bound = Shape<'HomeKeysBound', { community: CommunityId; space: SpaceId }>
export type NamedCommunity = Shape<'MyHomesCommunity', { id: CommunityId }>
/** A home as `GET /api/me` tells it. */
export type MyHome = Shape<
  'MeHomeView',
  { community: CommunityId; space: SpaceId; relation: Relation; rights: Right[] }
>

export const relations: readonly Relation[] = ['OWNER', 'TENANT', 'HOUSEHOLD']
export const rights: readonly Right[] = ['REPORT', 'SEE_TICKETS', 'MANAGE_PEOPLE']

/** Ties the signed-in account to the home of a code, typed or scanned. */
export const redeem = (code: string) =>
  request<Bound>('/api/me/home-codes', { method: 'POST', json: { code } })

export const homeRequests = queryOptions({
  queryKey: ['home-requests'],
  queryFn: () => request<{ items: HomeRequest[] }>('/api/me/home-requests'),
  select: (page) => page.items,
  refetchInterval: 30_000,
})

const SHORTEST_NAME = 2

export const communitiesNamed = (name: string) =>
  queryOptions({
    queryKey: ['communities-named', name],
    queryFn: ({ signal }) =>
      request<{ items: NamedCommunity[] }>(`/api/me/communities?name=${encodeURIComponent(name)}`, {
        signal,
      }),
    select: (page) => page.items,
    enabled: name.length >= SHORTEST_NAME,
  })

export type Wish = { name: string; home: string; relation: Relation; photos: Blob[] }

/** Asks the desk; the photos that show whose home it is go first, each under its own hash. */
export async function askForHome(community: CommunityId, { photos, ...wish }: Wish): Promise<void> {
  const hashes: Sha256[] = []
  for (const photo of photos) {
    const hash = await sha256(await photo.arrayBuffer())
    await request(`/api/me/communities/${community}/home-request-photos/${hash}`, {
      method: 'PUT',
      raw: photo,
    })
    hashes.push(hash)
  }
  await request(`/api/me/communities/${community}/home-requests`, {
    method: 'POST',
    json: { ...wish, photos: hashes },
  })
}

export const withdraw = ({ community, id }: HomeRequest) =>
  request<void>(`/api/me/communities/${community}/home-requests/${id}/withdraw`, { method: 'POST' })

const home = (community: CommunityId, space: SpaceId) =>
  `/api/me/communities/${community}/homes/${space}/people`

export const people = (community: CommunityId, space: SpaceId) =>
  queryOptions({
    queryKey: ['people', community, space],
    queryFn: () => request<{ items: Person[] }>(home(community, space)),
    select: (page) => page.items,
  })

export type Guest = { name: string; phone: string; relation: Relation; rights: Right[]; until?: string }

export const letIn = (community: CommunityId, space: SpaceId, guest: Guest) =>
  request<unknown>(home(community, space), { method: 'POST', json: guest })

export type Change = { rights: Right[]; until?: string }

export const changeRights = (community: CommunityId, space: SpaceId, person: string, change: Change) =>
  request<void>(`${home(community, space)}/${person}/rights`, { method: 'POST', json: change })

export const endStay = (community: CommunityId, space: SpaceId, person: string) =>
  request<void>(`${home(community, space)}/${person}/end`, { method: 'POST' })
