import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { Relation } from './api'
import type { About } from './spaces'

export type Door = 'REPORT' | 'BIND' | 'TRANSFER' | 'UNMASK' | 'VISIT' | 'CORRECT' | 'PRINT'
export type Purpose = 'GREETINGS' | 'PREFERENCES' | 'SPECIAL_NEEDS' | 'CENSUS'
export const purposes: Purpose[] = ['GREETINGS', 'PREFERENCES', 'SPECIAL_NEEDS', 'CENSUS']
export type Field =
  | 'BIRTHDAY'
  | 'PREFERENCE'
  | 'SPECIAL_NEED'
  | 'AGE'
  | 'OCCUPATION'
  | 'EDUCATION'
  | 'PERSONALITY'
export type How = 'SIGNED' | 'SPOKEN' | 'ONLINE'
export type TransferKind = 'SALE' | 'INHERITANCE' | 'DIVORCE' | 'LEASE'
export const transferKinds: TransferKind[] = ['SALE', 'INHERITANCE', 'DIVORCE', 'LEASE']

/** What a consent allows to note. */
export const fieldsOf: Record<Purpose, Field[]> = {
  GREETINGS: ['BIRTHDAY'],
  PREFERENCES: ['PREFERENCE'],
  SPECIAL_NEEDS: ['SPECIAL_NEED'],
  CENSUS: ['AGE', 'OCCUPATION', 'EDUCATION', 'PERSONALITY'],
}

export type Consent = Shape<'ConsentsConsent', { purpose: Purpose; how: How }>
export type Detail = Shape<'PersonalDetailsDetail', { field: Field }>
export type Contact = Shape<'ContactsContact', { kind: 'MOBILE' | 'LANDLINE' | 'EMAIL' | 'WECHAT' }>
export type Elsewhere = Shape<'RoomFileElsewhere', { space: SpaceId; relation: Relation }>
export type Dweller = Shape<
  'RoomFilePerson',
  {
    relation: Relation
    elsewhere: Elsewhere[]
    contacts: Contact[]
    consents: Consent[]
    details: Detail[]
  }
>
export type Earlier = Shape<'RoomFileEarlier', { relation: Relation }>
export type Report = Shape<'ReportsOfSpacesReport', { id: TicketId }>
export type Vehicle = Shape<'BelongingsVehicle', { kind: 'CAR' | 'ELECTRIC_CAR' | 'MOTORBIKE' | 'E_BIKE' }>
export type Pet = Shape<'BelongingsPet', { kind: 'DOG' | 'CAT' | 'OTHER' }>
export type RoomKey = Shape<'RoomKeysKey'>
export type KeyMoved = Shape<'RoomKeysMoved', { kind: 'REGISTERED' | 'HANDED' | 'RETURNED' | 'LOST' }>
export type Reached = Shape<'ReachTraceReached'>
export type Transfer = Shape<'TransfersTransfer', { kind: TransferKind }>
export type Room = Shape<
  'RoomFileRoom',
  {
    space: SpaceId
    about: About
    /** How often something was said of that. */
    aboutVersion: number
    people: Dweller[]
    earlier: Earlier[]
    openReports: Report[]
    closedReports: Report[]
    complaints: Report[]
    vehicles: Vehicle[]
    pets: Pet[]
    keys: RoomKey[]
    keyMovements: KeyMoved[]
    transfers: Transfer[]
    doors: Door[]
  }
>
export type Unfinished = Shape<'TransferOpen', { reports: Report[]; keys: RoomKey[] }>
export type Comer = { name: string; phone: string; share?: string }
export type NewTransfer = {
  kind: TransferKind
  day: string
  certificate: string
  papers: string[]
  ending: string[]
  people: Comer[]
  until?: string
}

const here = (community: CommunityId) => `/api/communities/${community}`
const at = (community: CommunityId, space: string) => `${here(community)}/spaces/${space}`
const about = (community: CommunityId, party: string) => `${here(community)}/parties/${party}`

export const room = (community: CommunityId, space: SpaceId) =>
  queryOptions({
    queryKey: ['room', community, space],
    queryFn: () => request<Room>(`${at(community, space)}/room`),
  })

export const unfinished = (community: CommunityId, space: SpaceId) =>
  queryOptions({
    queryKey: ['unfinished', community, space],
    queryFn: () => request<Unfinished>(`${at(community, space)}/unfinished`),
    staleTime: 0,
  })

export const transfer = (community: CommunityId, space: SpaceId, json: NewTransfer) =>
  request<{ id: string }>(`${at(community, space)}/transfers`, { method: 'POST', json })

export type NewCall = { purpose: string; ring?: string; contact?: string }

export const call = (community: CommunityId, party: string, json: NewCall) =>
  request<{ id: string }>(`${about(community, party)}/calls`, { method: 'POST', json })

/** Who called them, or saw a number of theirs, and why: newest first. */
export const reached = (community: CommunityId, party: string, how: 'calls' | 'reveals') =>
  queryOptions({
    queryKey: ['reached', community, party, how],
    queryFn: () => request<{ items: Reached[] }>(`${about(community, party)}/${how}`),
    select: (page) => page.items,
  })

/** Asks for a whole number and reads it: the answer that is kept to be repeated never has it. */
export async function reveal(community: CommunityId, party: string, reason: string, contact?: string) {
  const asked = await request<{ id: string }>(`${about(community, party)}/reveals`, {
    method: 'POST',
    json: { reason, contact },
  })
  return request<{ value: string; until: string }>(`${here(community)}/reveals/${asked.id}`)
}

export const agree = (community: CommunityId, party: string, json: { purpose: Purpose; how: How }) =>
  request<{ id: string }>(`${about(community, party)}/consents`, { method: 'POST', json })

export const withdraw = (community: CommunityId, party: string, consent: string) =>
  request<void>(`${about(community, party)}/consents/${consent}/withdrawal`, { method: 'POST', json: {} })

/** What is asked about here at all. */
export const askedFields = (community: CommunityId) =>
  queryOptions({
    queryKey: ['detail-fields', community],
    queryFn: () => request<{ items: Field[] }>(`${here(community)}/detail-fields`),
    select: (page) => page.items,
  })

/** The fields that a community asks about only once it added them. */
export const extraFields: Field[] = ['EDUCATION', 'PERSONALITY']

export const askField = (community: CommunityId, json: { field: Field; asked: boolean }) =>
  request<void>(`${here(community)}/detail-fields`, { method: 'POST', json })

export const note = (community: CommunityId, party: string, json: { field: Field; value: string }) =>
  request<{ id: string }>(`${about(community, party)}/details`, { method: 'POST', json })

/** @param from today where nobody says @param until the first day without them */
export type NewDweller = {
  name: string
  phone: string
  relation: Relation
  share?: string
  from?: string
  until?: string
}

export const enter = (community: CommunityId, space: SpaceId, json: NewDweller) =>
  request<{ id: string }>(`${at(community, space)}/people`, { method: 'POST', json })

export const addVehicle = (
  community: CommunityId,
  space: SpaceId,
  json: { party: string; kind: Vehicle['kind']; plate: string },
) => request<{ id: string }>(`${at(community, space)}/vehicles`, { method: 'POST', json })

/** It is theirs no longer, or stands elsewhere: the plate is free for somebody else. */
export const endVehicle = (community: CommunityId, space: SpaceId, vehicle: string) =>
  request<void>(`${at(community, space)}/vehicles/${vehicle}/end`, { method: 'POST', json: {} })

export const endPet = (community: CommunityId, space: SpaceId, pet: string) =>
  request<void>(`${at(community, space)}/pets/${pet}/end`, { method: 'POST', json: {} })

export type NewContact = { kind: Contact['kind']; value: string; note?: string }
export const contactKinds: Contact['kind'][] = ['MOBILE', 'LANDLINE', 'EMAIL', 'WECHAT']

export const addContact = (community: CommunityId, party: string, json: NewContact) =>
  request<{ id: string }>(`${about(community, party)}/contacts`, { method: 'POST', json })

export const endContact = (community: CommunityId, party: string, contact: string) =>
  request<void>(`${about(community, party)}/contacts/${contact}/end`, { method: 'POST', json: {} })

/** Divides a room anew among its owners; who is not named keeps what they hold. */
export const divide = (community: CommunityId, space: SpaceId, shares: { tie: string; share: string }[]) =>
  request<void>(`${at(community, space)}/shares`, { method: 'POST', json: { shares } })

export const addPet = (
  community: CommunityId,
  space: SpaceId,
  json: { party: string; kind: Pet['kind']; name: string },
) => request<{ id: string }>(`${at(community, space)}/pets`, { method: 'POST', json })

export const addKeys = (community: CommunityId, space: SpaceId, json: { number: string; count: number }) =>
  request<{ id: string }>(`${at(community, space)}/keys`, { method: 'POST', json })

export type Movement = 'HANDED' | 'RETURNED' | 'LOST'
export const movements: Movement[] = ['HANDED', 'RETURNED', 'LOST']
export type KeyMove = { kind: Movement; count: number; person: string; signatures: string[] }

export const moveKeys = (community: CommunityId, space: SpaceId, key: string, json: KeyMove) =>
  request<{ id: string }>(`${at(community, space)}/keys/${key}/movements`, { method: 'POST', json })

/** The consents in force. */
export const inForce = (person: Pick<Dweller, 'consents'>) =>
  person.consents.filter((consent) => !consent.withdrawnAt)

/** Shares as fractions of the whole: more than it, or not. Unwritten ones hold jointly and count nothing. */
export function moreThanTheWhole(shares: (string | undefined)[]): boolean {
  const held = shares
    .filter((share) => share !== undefined && share !== '')
    .map((share) => (share as string).split('/').map(Number))
    .reduce((sum, [part = 0, whole = 1]) => sum + part / whole, 0)
  return held > 1 + 1e-9
}
