import { useSyncExternalStore } from 'react'

/** How far the server's business time is ahead of this device; chips and deadlines read the server's clock. */
let ahead = 0

export function setServerNow(now: string): void {
  ahead = new Date(now).getTime() - Date.now()
}

export const serverNow = (): Date => new Date(Date.now() + ahead)

function everySecond(changed: () => void) {
  const timer = setInterval(changed, 1000)
  return () => clearInterval(timer)
}

/** The server's time, renewed every `step` milliseconds and not in between. */
export function useNow(step: number): Date {
  const ticks = useSyncExternalStore(everySecond, () => Math.floor(serverNow().getTime() / step))
  return new Date(Math.max(ticks * step, serverNow().getTime() - step))
}
