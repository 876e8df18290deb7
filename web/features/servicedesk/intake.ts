import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { Channel, TicketView } from './api'

/** How the desk hears of things; what a resident's own phone tells comes by itself. */
export const heardBy = ['PHONE', 'VISIT', 'LETTER', 'EMAIL', 'STEWARD'] as const satisfies Channel[]
export type HeardBy = (typeof heardBy)[number]

const tickets = (community: CommunityId) => `/api/communities/${community}/tickets`

/** What is open at a place in a category: perhaps it is the same again. */
export const alike = (community: CommunityId, space: SpaceId, category: string) =>
  queryOptions({
    queryKey: ['tickets', community, 'alike', space, category],
    queryFn: () =>
      request<{ items: TicketView[] }>(
        `${tickets(community)}/alike?${new URLSearchParams({ space, category })}`,
      ),
    select: (page) => page.items,
  })

export type Joining = Shape<'IntakeJoin', { channel: Channel }>

/** Somebody else tells of the same: they hear how it ends. */
export const join = (community: CommunityId, ticket: TicketId, told: Joining) =>
  request<void>(`${tickets(community)}/${ticket}/joined-reports`, { method: 'POST', json: told })
