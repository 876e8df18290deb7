import { useSyncExternalStore } from 'react'

const KEY = 'anju.clock'

type Heard = { now: string; ahead: number }

/**
 * What the server last said the time is, and how far its business time was then ahead of this device. Chips, deadlines
 * and field actions read the server's clock; a phone that starts in a basement goes on with what it last heard.
 */
let heard: Heard = remembered()
const listeners = new Set<() => void>()

function remembered(): Heard {
  try {
    return JSON.parse(globalThis.localStorage?.getItem(KEY) ?? '') as Heard
  } catch {
    return { now: '', ahead: 0 }
  }
}

export function setServerNow(now: string): void {
  heard = { now, ahead: new Date(now).getTime() - Date.now() }
  globalThis.localStorage?.setItem(KEY, JSON.stringify(heard))
  for (const changed of listeners) changed()
}

/** The last time of the server that this device was given, empty when it never was. */
export const lastHeard = (): string => heard.now

export const serverNow = (): Date => new Date(Date.now() + heard.ahead)

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
