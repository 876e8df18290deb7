import type { AccountId } from '@shared/lib/ids'
import { liveQuery } from 'dexie'
import { useEffect, useState } from 'react'

/**
 * What an account has in the phone, found anew whenever it changes and then opened: always the newest answer, however long an
 * older one takes to open; undefined as long as nobody has looked. Both functions are the same at every call.
 */
export function useLook<Found, Shown>(
  account: AccountId,
  look: (account: AccountId) => Promise<Found>,
  open: (account: AccountId, found: Found) => Promise<Shown>,
): Shown | undefined {
  const [shown, setShown] = useState<Shown>()
  useEffect(() => {
    let newest = 0
    const subscription = liveQuery(() => look(account)).subscribe(async (found) => {
      newest += 1
      const mine = newest
      const opened = await open(account, found)
      if (mine === newest) setShown(opened)
    })
    return () => {
      newest += 1
      setShown(undefined)
      subscription.unsubscribe()
    }
  }, [account, look, open])
  return shown
}
