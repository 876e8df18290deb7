import type { CommunityId } from '@shared/lib/ids'
import { useQuery } from '@tanstack/react-query'
import { today } from '../today'

/** How many are late now; nothing when nothing is. */
export function LateCount({ community }: { community: CommunityId }) {
  const { data } = useQuery(today(community))
  const late = data?.counts.late ?? 0
  return late > 0 ? <span className="c breach">{late}</span> : null
}
