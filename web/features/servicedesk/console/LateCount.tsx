import type { CommunityId } from '@shared/lib/ids'
import { useNow } from '@shared/lib/serverClock'
import { useQuery } from '@tanstack/react-query'
import { openTickets } from '../api'
import { grouped } from '../tickets'

/** How many are late now; nothing when nothing is. */
export function LateCount({ community }: { community: CommunityId }) {
  const { data } = useQuery(openTickets(community))
  const late = grouped(data?.items ?? [], useNow(15_000)).late.length
  return late > 0 ? <span className="c breach">{late}</span> : null
}
