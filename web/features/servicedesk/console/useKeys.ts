import { useEffect, useRef } from 'react'

/** What keys (`F4`, `Ctrl+Enter`) do wherever the focus is on the page, in the place of what the browser does with them. */
export function useKeys(keys: Record<string, () => unknown>): void {
  const now = useRef(keys)
  now.current = keys
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const act = now.current[event.ctrlKey ? `Ctrl+${event.key}` : event.key]
      if (!act || event.altKey || event.metaKey) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
