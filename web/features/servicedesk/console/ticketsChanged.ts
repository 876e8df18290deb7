import type { CommunityId } from '@shared/lib/ids'
import type { QueryClient, QueryKey } from '@tanstack/react-query'

/** A ticket changed from beside its own page: its page, every list of tickets and what else is named are read again. */
export const ticketsChanged = (queries: QueryClient, community: CommunityId, ...others: QueryKey[]) =>
  Promise.all(
    [['ticket', community], ['tickets', community], ...others].map((queryKey) =>
      queries.invalidateQueries({ queryKey }),
    ),
  )
