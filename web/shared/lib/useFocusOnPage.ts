import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** When a link went away with the page it was on, the focus is on the next page as a whole, and one goes on from its start. */
export function useFocusOnPage(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        const lost = document.activeElement === document.body
        if (fromLocation && pathChanged && lost) focusOnPage()
      }),
    [router],
  )
}

/** To the page itself, past whatever frames it. */
export function focusOnPage(): void {
  const main = document.querySelector('main')
  if (!main) return
  main.tabIndex = -1
  main.focus({ preventScroll: true })
}
