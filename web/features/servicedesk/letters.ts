import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export type Letter = Shape<'LetterBoardLetter', { ticket: TicketId }>
export type GivenLetter = Shape<'LetterRegister', { space: SpaceId }>

const at = (community: CommunityId) => `/api/communities/${community}/letters`

/** Those that want a reply first, the soonest due on top. */
export const letters = (community: CommunityId) =>
  queryOptions({
    queryKey: ['letters', community],
    queryFn: () => request<{ items: Letter[] }>(at(community)),
    select: (page) => page.items,
  })

/** The letter that a ticket came by, if it came by one. */
export const letterOf = (community: CommunityId, ticket: TicketId) =>
  queryOptions({
    queryKey: ['letters', community, ticket],
    queryFn: () => request<{ items: Letter[] }>(`${at(community)}?ticket=${ticket}`),
    select: (page) => page.items[0] ?? null,
  })

export const registerLetter = (community: CommunityId, json: GivenLetter) =>
  request<Letter>(at(community), { method: 'POST', json })

export const extendLetter = (community: CommunityId, id: string, json: { until: string; reason: string }) =>
  request<Letter>(`${at(community)}/${id}/extension`, { method: 'POST', json })

export const replyToLetter = (
  community: CommunityId,
  id: string,
  json: { words: string; dated?: string; documents: string[] },
) => request<Letter>(`${at(community)}/${id}/reply`, { method: 'POST', json })
