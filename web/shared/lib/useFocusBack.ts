import { useEffect, useState } from 'react'
import { focusOnPage } from './useFocusOnPage'

/** For what opens over or beside a page: when the focus went away with it, whoever had it before has it again, else the page. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // Whatever holds the focus inside while it is open lets go at the end of this very task.
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return
        const there = before instanceof HTMLElement && before.isConnected && before !== document.body
        if (there) before.focus({ preventScroll: true })
        else focusOnPage()
      })
    },
    [before],
  )
}
