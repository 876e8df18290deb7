import { useEffect, useRef } from 'react'

const LOOK = 5_000
const touches = ['pointerdown', 'keydown'] as const

/** Calls `lock` once nobody has touched the page for so many milliseconds, also when it slept meanwhile. */
export function useIdleLock(after: number, lock: () => void): void {
  const locking = useRef(lock)
  locking.current = lock
  useEffect(() => {
    let touched = Date.now()
    const touch = () => {
      touched = Date.now()
    }
    const timer = setInterval(() => {
      if (Date.now() - touched < after) return
      clearInterval(timer)
      locking.current()
    }, LOOK)
    for (const one of touches) window.addEventListener(one, touch)
    return () => {
      clearInterval(timer)
      for (const one of touches) window.removeEventListener(one, touch)
    }
  }, [after])
}
