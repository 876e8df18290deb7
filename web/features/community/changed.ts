import type { CommunityId } from '@shared/lib/ids'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'

/** Whatever shows who belongs where, or what they have: all of it is read anew when one of them changes. */
const kept = ['room', 'people', 'ledger', 'spaces', 'unfinished', 'home-codes', 'owner-data', 'move-coverage']

export const homesChanged = (queries: QueryClient, community: CommunityId) =>
  Promise.all(kept.map((key) => queries.invalidateQueries({ queryKey: [key, community] })))

export function useHomesChanged(community: CommunityId) {
  const queries = useQueryClient()
  return () => homesChanged(queries, community)
}
