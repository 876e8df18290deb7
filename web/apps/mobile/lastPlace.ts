import { type Me, reportsThere, worksOnThePhone } from '@features/identity/api'
import type { CommunityId } from '@shared/lib/ids'

const KEY = 'anju.place'

export type Place = { kind: 'home' | 'work'; community: CommunityId }

/** Where one was last on this phone; a start leads there again. */
export function rememberPlace(place: Place): void {
  localStorage.setItem(KEY, JSON.stringify(place))
}

/** The place to start at: the last one while it is still one's own, else work before home; undefined for nowhere. */
export function startOf(who: Me): Place | undefined {
  const places: Place[] = [
    ...who.communities.filter(worksOnThePhone).map((one) => ({ kind: 'work' as const, community: one.id })),
    ...who.homes.map((one) => ({ kind: 'home' as const, community: one.community })),
  ]
  const last = lastPlace()
  const same = places.find((one) => one.kind === last?.kind && one.community === last.community)
  return same ?? places[0]
}

/** Where somebody whose work is at the desk was last with the phone, else the first place where they may report. */
export function deskOf(who: Me): CommunityId | undefined {
  const places = who.communities.filter(reportsThere).map((one) => one.id)
  const last = lastPlace()
  return last?.kind === 'work' && places.includes(last.community) ? last.community : places[0]
}

const lastPlace = (): Place | null => JSON.parse(localStorage.getItem(KEY) ?? 'null')
