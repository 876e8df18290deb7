import { useSyncExternalStore } from 'react'

/** How high a table's rows are: for work, for money and people, or for ledgers. A person's own choice, kept on the device. */
export const densities = ['comfortable', 'standard', 'compact'] as const
export type Density = (typeof densities)[number]

const KEY = 'anju.density'
const listeners = new Set<() => void>()

function chosen(): Density {
  const kept = globalThis.localStorage?.getItem(KEY)
  return densities.find((one) => one === kept) ?? 'standard'
}

/** The page carries the choice, so that style alone follows it. */
export function applyDensity(): void {
  document.documentElement.dataset.density = chosen()
}

export function chooseDensity(density: Density): void {
  globalThis.localStorage?.setItem(KEY, density)
  applyDensity()
  for (const changed of listeners) changed()
}

function subscribe(changed: () => void) {
  listeners.add(changed)
  return () => {
    listeners.delete(changed)
  }
}

export const useDensity = (): Density => useSyncExternalStore(subscribe, chosen)
