import type { AccountId } from '@shared/lib/ids'
import { useEffect, useRef, useState } from 'react'
import { atHand, keyAtHand } from './draftRows'
import { draftOf, dropDraft, keepDraft } from './drafts'

/**
 * What is typed at one part of a job before it is said: kept in the phone at each letter, for the account that typed it, and there again
 * when the application was ended in between. `restored` says that it is from before. `nothing` is the same at every call.
 */
export function useDraft<Said extends object>(account: AccountId, name: string, nothing: Said) {
  const key = keyAtHand(account, name)
  const now = useRef((atHand.get(key) as Said | undefined) ?? nothing)
  const touched = useRef(atHand.has(key))
  const [said, setSaid] = useState(now.current)
  const [restored, setRestored] = useState(false)

  function become(next: Said) {
    touched.current = true
    now.current = next
    atHand.set(key, next)
    setSaid(next)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed before is looked for once
  useEffect(() => {
    let here = true
    const before = touched.current ? Promise.resolve(undefined) : draftOf<Said>(account, name)
    before
      .then((found) => {
        if (!found || !here || touched.current) return
        become({ ...nothing, ...found })
        setRestored(true)
      })
      .catch(() => undefined)
    return () => {
      here = false
    }
  }, [])

  return {
    said,
    restored,
    change(part: Partial<Said>) {
      become({ ...now.current, ...part })
      keepDraft(account, name, now.current, nothing)
    },
    /** It was said, or is not wanted any more. */
    clear() {
      become(nothing)
      setRestored(false)
      dropDraft(account, name)
    },
  }
}
