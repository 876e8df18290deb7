import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { infiniteQueryOptions } from '@tanstack/react-query'

export const fittingKinds = [
  'HEATING_VALVE',
  'WATER_VALVE',
  'GAS_VALVE',
  'FIRE_VALVE',
  'HEATING_RISER',
  'WATER_RISER',
  'DRAIN_RISER',
] as const
export type FittingKind = (typeof fittingKinds)[number]
/** A valve or riser, and what it serves. */
export type Fitting = Shape<'FittingListLine', { kind: FittingKind }>
export type GivenFitting = Shape<'FittingGiven', { kind: FittingKind }>

const at = (community: CommunityId) => `/api/communities/${community}/fittings`

export const fittings = (community: CommunityId, q: string) =>
  infiniteQueryOptions({
    queryKey: ['fittings', community, q],
    queryFn: ({ pageParam }) =>
      request<{ items: Fitting[]; next?: string }>(
        `${at(community)}?${new URLSearchParams({ q, after: pageParam })}`,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

export const saveFitting = (community: CommunityId, given: GivenFitting, old?: Fitting) =>
  old
    ? request<unknown>(`${at(community)}/${old.id}`, { method: 'PUT', json: given, ifMatch: old.version })
    : request<unknown>(at(community), { method: 'POST', json: given })

export const endFitting = (community: CommunityId, id: string) =>
  request<void>(`${at(community)}/${id}/end`, { method: 'POST' })
