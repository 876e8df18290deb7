import type { Space } from '@shared/api/spaces'
import type { AccountId, CommunityId } from '@shared/lib/ids'
import { useEffect, useState } from 'react'
import type { Span } from '../appointment'
import type { When } from '../night'

/** What a resident told one of us in a chat, before it is passed on. */
export type Told = {
  space?: Space
  /** Whose it is, of those at home there; or nobody of them. */
  party?: string
  other?: boolean
  caller: string
  category?: string
  description: string
  pasted: string
  photos: Blob[]
  when?: When
  span?: Span
}

const NOTHING: Told = { caller: '', description: '', pasted: '', photos: [] }

const begun = new Map<string, Told>()

/** Kept while the app is open, for whoever goes back to the chat for more; a page that is loaded anew remembers nothing of it. */
export function useTold(account: AccountId, community: CommunityId) {
  const name = `${account} ${community}`
  const [told, setTold] = useState(() => begun.get(name) ?? NOTHING)
  useEffect(() => {
    begun.set(name, told)
  }, [name, told])
  return {
    told,
    change: (part: Partial<Told>) => setTold((before) => ({ ...before, ...part })),
    clear: () => {
      begun.delete(name)
      setTold(NOTHING)
    },
  }
}

/** As long as the server takes. */
const LONGEST = 2000

export const wordsOf = ({ description, pasted }: Told) =>
  description.trim() || pasted.trim().slice(0, LONGEST).trim()

/** Both, where the ticket that they join has no place for a chat. */
export const allWordsOf = ({ description, pasted }: Told) =>
  [description, pasted]
    .map((one) => one.trim())
    .filter(Boolean)
    .join('\n')
    .slice(0, LONGEST)

/** What is still to be said, else nothing. */
export function missing(told: Told): 'missingHome' | 'missingWhose' | 'missingWords' | undefined {
  if (!told.space) return 'missingHome'
  if (told.space.residents.length > 0 && !told.party && !told.other) return 'missingWhose'
  return wordsOf(told) === '' ? 'missingWords' : undefined
}

/** Who told, as the server takes it: somebody we know, or how they called themselves. */
export const toldBy = ({ party, caller }: Told) =>
  party ? { party } : { ...(caller.trim() && { caller: caller.trim() }) }
