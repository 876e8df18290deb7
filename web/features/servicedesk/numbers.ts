import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { TicketState } from './api'

/** A ticket as the finder names it. */
export type Numbered = Shape<'TicketNumberSearchNumbered', { id: TicketId; state: TicketState }>

/** `QH-261125-7`, its beginning, or without the community's sign; a room has a dash sooner than six digits. */
const NUMBER = /^\s*[A-Za-z0-9]*-?\d{6}/

export const numbered = (community: CommunityId, q: string) =>
  queryOptions({
    queryKey: ['ticket-numbers', community, q],
    queryFn: ({ signal }) =>
      request<{ items: Numbered[] }>(
        `/api/communities/${community}/ticket-numbers?q=${encodeURIComponent(q)}`,
        { signal },
      ),
    select: (page) => page.items,
    enabled: NUMBER.test(q),
  })
