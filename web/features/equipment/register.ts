import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, EmployeeId } from '@shared/lib/ids'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

export type ItemId = string & { readonly brand: 'ItemId' }
export type PaperId = string & { readonly brand: 'PaperId' }

export const states = ['IN_USE', 'STOPPED', 'SCRAPPED'] as const
export type ItemState = (typeof states)[number]
export const lacks = ['RESPONSIBLE', 'CONTRACTOR', 'CARD', 'HANGING'] as const
export type Lack = (typeof lacks)[number]
export type Nearness = 'OVER' | 'WITHIN_30_DAYS' | 'WITHIN_60_DAYS' | 'WITHIN_90_DAYS' | 'FAR'
export type Running = 'LICENCE' | 'PAPER' | 'STAFF' | 'WARRANTY'

export type Item = Shape<
  'Item',
  { id: ItemId; given: Shape<'GivenItem', { state: ItemState }>; lacks: Lack[] }
>
export type GivenMachine = Shape<'GivenMachine'>
export type Line = Shape<'EquipmentClassesLine'>
export type Count = Shape<'RegisterCount'>
export type Kind = Shape<'PaperKindsKind'>
export type Paper = Shape<'KeptPapersPaper', { id: PaperId }>
export type GivenPaper = Shape<'GivenPaper'>
export type Expiry = Shape<'ExpiriesEntry', { running: Running; nearness: Nearness; item?: ItemId | null }>
export type Person = { employee: EmployeeId; name: string; post: string }

export type Filter = { q: string; system?: string; state?: ItemState; lack?: Lack }

const here = (community: CommunityId) => `/api/communities/${community}`

const asked = (values: Record<string, string | undefined>) =>
  new URLSearchParams(
    Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString()

export const items = (community: CommunityId, filter: Filter) =>
  infiniteQueryOptions({
    queryKey: ['equipment', community, 'items', filter],
    queryFn: ({ pageParam }) =>
      request<{ items: Item[]; next?: string | null }>(
        `${here(community)}/equipment?${asked({ ...filter, after: pageParam })}`,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const item = (community: CommunityId, id: ItemId) =>
  queryOptions({
    queryKey: ['equipment', community, 'item', id],
    queryFn: () => request<{ item: Item; papers: Paper[] }>(`${here(community)}/equipment/${id}`),
  })

export const coverage = (community: CommunityId) =>
  queryOptions({
    queryKey: ['equipment', community, 'coverage'],
    queryFn: () =>
      request<{ systems: Count[]; phone?: string | null }>(`${here(community)}/equipment-coverage`),
  })

/** How many machines there are, and how many of them are covered. */
export function total(systems: Count[]) {
  const sum = (of: (count: Count) => number) => systems.reduce((all, count) => all + of(count), 0)
  const count = sum((system) => system.items)
  return {
    count,
    carded: count - sum((system) => system.card),
    hung: count - sum((system) => system.hanging),
    missing: sum((system) => system.responsible),
  }
}

export const classes = (community: CommunityId) =>
  queryOptions({
    queryKey: ['equipment', community, 'classes'],
    queryFn: () => request<{ items: Line[] }>(`${here(community)}/equipment-classes`),
    select: (page) => page.items,
  })

export const paperKinds = (community: CommunityId) =>
  queryOptions({
    queryKey: ['equipment', community, 'kinds'],
    queryFn: () => request<{ items: Kind[] }>(`${here(community)}/equipment-paper-kinds`),
    select: (page) => page.items,
    staleTime: 300_000,
  })

export const expiries = (community: CommunityId) =>
  infiniteQueryOptions({
    queryKey: ['equipment', community, 'expiries'],
    queryFn: ({ pageParam }) =>
      request<{ items: Expiry[]; next?: string | null }>(
        `${here(community)}/equipment-expiries?${asked({ after: pageParam })}`,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })

/** Those who can answer for a machine. */
export const people = (community: CommunityId) =>
  queryOptions({
    queryKey: ['staff', community],
    queryFn: () => request<{ items: Person[] }>(`${here(community)}/staff`),
    select: (page) => page.items,
  })

export const saveItem = (community: CommunityId, given: GivenMachine, old?: Item) =>
  old
    ? request<void>(`${here(community)}/equipment/${old.id}`, {
        method: 'PUT',
        json: given,
        ifMatch: old.version,
      })
    : request<{ id: ItemId }>(`${here(community)}/equipment`, { method: 'POST', json: given })

export const scrapItem = (community: CommunityId, id: ItemId, on: string, because: string) =>
  request<void>(`${here(community)}/equipment/${id}/end`, { method: 'POST', json: { on, because } })

export const printCards = (community: CommunityId, chosen: ItemId[], phone: string) =>
  request<{ id: string }>(`${here(community)}/equipment-cards`, {
    method: 'POST',
    json: { items: chosen, phone },
  })

export const cardsAddress = (community: CommunityId, print: string) =>
  `${here(community)}/equipment-cards/${print}/cards.pdf`

export const cardHangs = (community: CommunityId, id: ItemId, photo: string) =>
  request<void>(`${here(community)}/equipment/${id}/card-hung`, { method: 'POST', json: { photo } })

export type NewPaper = { kind: string; item?: ItemId; subject?: string; paper: GivenPaper }

export const keepPaper = (community: CommunityId, paper: NewPaper) =>
  request<{ id: PaperId }>(`${here(community)}/equipment-papers`, { method: 'POST', json: paper })

export const renewPaper = (community: CommunityId, id: PaperId, paper: GivenPaper) =>
  request<{ id: PaperId }>(`${here(community)}/equipment-papers/${id}/renewal`, {
    method: 'POST',
    json: paper,
  })

export const endPaper = (community: CommunityId, id: PaperId, because: string) =>
  request<void>(`${here(community)}/equipment-papers/${id}/end`, { method: 'POST', json: { because } })

export const registerAddress = (community: CommunityId) => `${here(community)}/equipment.xlsx`

export const enterRegister = (community: CommunityId, file: string) =>
  request<{ added: number; changed: number; unchanged: number }>(`${here(community)}/equipment-imports`, {
    method: 'POST',
    json: { file },
  })
