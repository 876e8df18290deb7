import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

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
export type Neighbour = Shape<'NeighboursNeighbour', { side: Side; space: SpaceId }>
export const liables = ['OWNER', 'DEVELOPER', 'CONTRACTOR', 'US', 'INSURER', 'NOBODY'] as const
export type Liable = (typeof liables)[number]
export type Claim = Shape<'LeakBoardClaim', { liable: Liable; status: 'OPEN' | 'SETTLED' | 'GIVEN_UP' }>
export type Leak = Shape<
  'LeakBoardView',
  {
    source?: LeakSource
    valves: Valve[]
    checks: Check[]
    missing: Side[]
    around: Neighbour[]
    claim?: Claim
  }
>
export type Visit = Shape<'LeakWordsVisited', { outcome: CheckOutcome }>

const atDesk = (community: CommunityId, id: TicketId) => `/api/communities/${community}/tickets/${id}/leak`

export const leak = (community: CommunityId, id: TicketId) =>
  queryOptions({
    queryKey: ['leak', community, id],
    queryFn: () => request<Leak>(atDesk(community, id)),
    retry: false,
  })

const told = (path: string, json: object) => request<Leak>(path, { method: 'POST', json })

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
