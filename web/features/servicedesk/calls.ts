import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

type CallId = string & { readonly brand: 'CallId' }
export type Ringing = Shape<
  'PhoneCallsRinging',
  { id: CallId; homes: Shape<'PlacesPlace', { id: SpaceId }>[] }
>
export type Script = Shape<'GreetingsScript'>

const at = (community: CommunityId) => `/api/communities/${community}/calls`

/** The calls nobody has noted yet, and what is said in them. */
export const calls = (community: CommunityId) =>
  queryOptions({
    queryKey: ['calls', community],
    queryFn: () => request<{ items: Ringing[]; script: Script }>(at(community)),
    refetchInterval: 3_000,
  })

const tell = (community: CommunityId, call: CallId, what: string, json?: object) =>
  request<void>(`${at(community)}/${call}/${what}`, { method: 'POST', json: json ?? {} })

export const begin = (community: CommunityId) =>
  request<{ id: CallId }>(at(community), { method: 'POST', json: {} })
export const hold = (community: CommunityId, call: CallId) => tell(community, call, 'hold')
export const resume = (community: CommunityId, call: CallId) => tell(community, call, 'resumption')

export type Sheet = Shape<'CallSheet', { ticket?: TicketId }>

export const note = (community: CommunityId, call: CallId, sheet: Sheet) =>
  tell(community, call, 'sheet', sheet)
export type { CallId }
