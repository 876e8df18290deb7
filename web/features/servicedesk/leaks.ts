import { Unreachable } from '@shared/api/problem'
import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { AccountId, CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import { sealJson, unsealJson } from './outbox/seal'
import { store } from './outbox/store'

export const leakSources = ['HEATING', 'INDOOR_PIPE', 'NEIGHBOUR', 'ROOF_OR_WALL', 'OTHER'] as const
export type LeakSource = (typeof leakSources)[number]
export type FittingKind =
  | 'HEATING_VALVE'
  | 'WATER_VALVE'
  | 'GAS_VALVE'
  | 'FIRE_VALVE'
  | 'HEATING_RISER'
  | 'WATER_RISER'
  | 'DRAIN_RISER'
export type Valve = Shape<'FittingsFitting', { kind: FittingKind }>
export type Side = 'BELOW' | 'NEXT_DOOR' | 'ABOVE'
export const checkOutcomes = ['CHECKED', 'NOBODY_HOME', 'DECLINED'] as const
export type CheckOutcome = (typeof checkOutcomes)[number]
export type Check = Shape<'LeakBoardCheck', { side: Side; outcome?: CheckOutcome; space: SpaceId }>
export const liables = ['OWNER', 'DEVELOPER', 'CONTRACTOR', 'US', 'INSURER', 'NOBODY'] as const
export type Liable = (typeof liables)[number]
export type Claim = Shape<'LeakBoardClaim', { liable: Liable; status: 'OPEN' | 'SETTLED' | 'GIVEN_UP' }>
export type Leak = Shape<
  'LeakBoardView',
  { source?: LeakSource; valves: Valve[]; checks: Check[]; missing: Side[]; claim?: Claim }
>
export type Visit = Shape<'LeakWordsVisited', { outcome: CheckOutcome }>

const atDesk = (community: CommunityId, id: TicketId) => `/api/communities/${community}/tickets/${id}/leak`
const inField = (community: CommunityId, id: TicketId) =>
  `/api/communities/${community}/my-tickets/${id}/leak`

export const leak = (community: CommunityId, id: TicketId) =>
  queryOptions({
    queryKey: ['leak', community, id],
    queryFn: () => request<Leak>(atDesk(community, id)),
    retry: false,
  })

/** As who is sent there sees it; in a basement, as it was last seen on this phone: which valve it is stays readable. */
export const myLeak = (account: AccountId, community: CommunityId, id: TicketId) =>
  queryOptions({
    queryKey: ['my-leak', account, community, id],
    queryFn: async (): Promise<Leak> => {
      const name = `leak ${id}`
      try {
        const seen = await request<Leak>(inField(community, id))
        await store.snapshots.put({ name, account, sealed: await sealJson(account, seen) })
        return seen
      } catch (failure) {
        const kept = failure instanceof Unreachable ? await store.snapshots.get([account, name]) : undefined
        if (!kept) throw failure
        return unsealJson<Leak>(account, kept.sealed)
      }
    },
    retry: false,
  })

const told = (path: string, json: object) => request<Leak>(path, { method: 'POST', json })

export const sayMySource = (community: CommunityId, id: TicketId, source: LeakSource) =>
  told(`${inField(community, id)}/source`, { source })
export const closeMyValve = (community: CommunityId, id: TicketId, given: { valve?: string; at?: string }) =>
  told(`${inField(community, id)}/valve-closing`, { ...given, photos: [] })
export const showMyLoss = (
  community: CommunityId,
  id: TicketId,
  given: { consent: boolean; note?: string; photos: string[] },
) => told(`${inField(community, id)}/losses`, given)
export const visitMyNeighbour = (community: CommunityId, id: TicketId, check: string, visit: Visit) =>
  told(`${inField(community, id)}/checks/${check}/visits`, visit)

export const tickLoss = (community: CommunityId, id: TicketId) =>
  request<Leak>(`${atDesk(community, id)}/own-loss`, { method: 'POST' })
export const showLoss = (
  community: CommunityId,
  id: TicketId,
  given: { consent: boolean; note?: string; photos: string[] },
) => told(`${atDesk(community, id)}/losses`, given)
export const visitNeighbour = (community: CommunityId, id: TicketId, check: string, visit: Visit) =>
  told(`${atDesk(community, id)}/checks/${check}/visits`, visit)
export type Liability = Shape<'LeakLiability', { liable: Liable; space?: SpaceId }>
export const openClaim = (community: CommunityId, id: TicketId, given: Liability) =>
  told(`${atDesk(community, id)}/claim`, given)
export const correctClaim = (community: CommunityId, id: TicketId, version: number, given: Liability) =>
  request<Leak>(`${atDesk(community, id)}/claim`, { method: 'PUT', json: given, ifMatch: version })
export type ClaimEnd = Shape<'LeakEnded', { ending: 'SETTLED' | 'GIVEN_UP' }>
export const endClaim = (community: CommunityId, id: TicketId, version: number, given: ClaimEnd) =>
  request<Leak>(`${atDesk(community, id)}/claim/end`, { method: 'POST', json: given, ifMatch: version })

/** "320050" fen as "3200.50", for {@link Money}. */
export const yuan = (fen: number) => `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
/** What was typed in yuan, to the fen. */
export const fenOf = (yuanTyped: number) => Math.round(yuanTyped * 100)
/** Still to be asked: nobody was there yet, and not three times in vain. */
export const stillToAsk = (check: Check) =>
  (check.outcome === undefined || check.outcome === 'NOBODY_HOME') && check.tries < 3
