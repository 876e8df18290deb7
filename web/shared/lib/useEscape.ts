import { useEffect } from 'react'

/** Esc closes what stands beside the page; a dialog over it closes first. */
export function useEscape(close: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const over = event.target instanceof Element && event.target.closest('dialog, [role=dialog]')
      if (event.key === 'Escape' && !over) close()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  })
}
