import { useSyncExternalStore } from 'react'

const ASK_AGAIN_MS = 4_000

// A page that is opened without a network may be told it has one: what calls say counts beside what the browser says.
let reached = true
let asking: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

const online = () => navigator.onLine && reached

function tell() {
  for (const changed of listeners) changed()
}

async function ask() {
  const answered = await globalThis.fetch('/api/clock', { cache: 'no-store' }).then(
    () => true,
    () => false,
  )
  if (answered) cameThrough(true)
}

/** Every call says whether an answer came, whatever it was; after one that had none the page asks until one comes. */
export function cameThrough(answered: boolean) {
  if (answered === reached) return
  reached = answered
  clearInterval(asking)
  if (!answered) asking = setInterval(ask, ASK_AGAIN_MS)
  tell()
}

function onConnection(changed: () => void) {
  listeners.add(changed)
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    listeners.delete(changed)
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

/** Calls `back` each time the network comes back; returns how to stop. */
export function whenOnline(back: () => void): () => void {
  let was = online()
  return onConnection(() => {
    const is = online()
    if (is && !was) back()
    was = is
  })
}

/** Whether the phone has a network. */
export const useOnline = (): boolean => useSyncExternalStore(onConnection, online)
