import { useSyncExternalStore } from 'react'

/** How far the server's business time is ahead of this device; chips and deadlines read the server's clock. */
let ahead = 0
const listeners = new Set<() => void>()

export function setServerNow(now: string): void {
  ahead = new Date(now).getTime() - Date.now()
  for (const changed of listeners) changed()
}

export const serverNow = (): Date => new Date(Date.now() + ahead)

function subscribe(changed: () => void) {
  listeners.add(changed)
  const timer = setInterval(changed, 1000)
  return () => {
    listeners.delete(changed)
    clearInterval(timer)
  }
}

/** The server's time, renewed every `step` milliseconds and when the server was heard from. */
export function useNow(step: number): Date {
  useSyncExternalStore(subscribe, () => Math.floor(serverNow().getTime() / step))
  return serverNow()
}
