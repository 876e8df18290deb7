import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Relation } from './api'

export type LedgerHolder = Shape<'LedgerPagesHolder', { relation: Relation }>
export type LedgerHome = Shape<'LedgerPagesHome', { space: SpaceId; people: LedgerHolder[] }>
export type Entered = Shape<'LedgerEntered'>

/** What one line may be typed as: a home, and somebody tied to it. */
export type TypedHome = {
  building: string
  unit?: string
  floor?: string
  door: string
  name?: string
  phone?: string
  relation?: string
}

export const MOST_LINES = 2000
const PAGE = 100
const here = (community: CommunityId) => `/api/communities/${community}/ledger`

/** All homes by label, page after page; with words the few that these find. */
export const ledger = (community: CommunityId, words: string) =>
  infiniteQueryOptions({
    queryKey: ['ledger', community, words],
    queryFn: ({ pageParam, signal }) => {
      const asked = words ? `?q=${encodeURIComponent(words)}` : `?after=${encodeURIComponent(pageParam)}`
      return request<{ items: LedgerHome[]; total: number }>(here(community) + asked, { signal })
    },
    initialPageParam: '',
    getNextPageParam: ({ items }) => (words || items.length < PAGE ? undefined : items.at(-1)?.label),
  })

export const checkLines = (community: CommunityId, lines: string[]) =>
  request<Entered>(here(community), { method: 'POST', json: { lines, check: true } })

export const keepLines = (community: CommunityId, lines: string[]) =>
  request<Entered>(here(community), { method: 'POST', json: { lines } })

/** Line by line as it was pasted, so that the server's numbers are the reader's; what is empty at the end is none. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/)
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop()
  return lines
}

/** One typed home as a pasted line. The relation counts only with somebody to have it. */
export function lineOf(home: TypedHome): string {
  const { building, unit, floor, door, name, phone, relation } = home
  const lived = Boolean(name?.trim() || phone?.trim())
  return [building, unit, floor, door, name, phone, lived ? relation : '']
    .map((cell) => (cell ?? '').replaceAll('\t', ' ').trim())
    .join('\t')
}

export type OwnerDataCheck = Shape<'OwnerDataCheck', { missing: { space: SpaceId; label: string }[] }>

/** By when the owners' data is in, and how far it is; the latest day first. */
export const ownerData = (community: CommunityId) =>
  queryOptions({
    queryKey: ['owner-data', community],
    queryFn: () => request<{ items: OwnerDataCheck[] }>(`/api/communities/${community}/owner-data-checks`),
    select: (page) => page.items,
  })

export const ownerDataBy = (community: CommunityId, due: string) =>
  request<{ id: string }>(`/api/communities/${community}/owner-data-checks`, {
    method: 'POST',
    json: { due },
  })
