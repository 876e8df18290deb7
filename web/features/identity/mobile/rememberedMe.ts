import { Unreachable } from '@shared/api/problem'
import { queryOptions } from '@tanstack/react-query'
import { askMe, type Me, me } from '../api'

const KEY = 'anju.me'
const PATIENCE = 4_000

/** Who is signed in, as last known to this phone: a cold start in a basement still knows whose phone it is. */
export const rememberedMe = queryOptions({
  queryKey: me.queryKey,
  queryFn: async (): Promise<Me | null> => {
    try {
      const who = await askMe(AbortSignal.timeout(PATIENCE))
      remember(who)
      return who
    } catch (failure) {
      const known = failure instanceof Unreachable ? localStorage.getItem(KEY) : null
      if (known === null) throw failure
      return JSON.parse(known)
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
})

export function remember(who: Me | null): void {
  if (who) localStorage.setItem(KEY, JSON.stringify(who))
  else localStorage.removeItem(KEY)
}
