import { useSyncExternalStore } from 'react'

const KEY = 'anju.large'
const listeners = new Set<() => void>()

const isLarge = () => globalThis.localStorage?.getItem(KEY) === 'yes'

/** 大字, remembered by the device: every size that is counted in rem grows with the root's. */
export function applyTextSize(): void {
  document.documentElement.classList.toggle('large', isLarge())
}

function choose(large: boolean) {
  if (large) localStorage.setItem(KEY, 'yes')
  else localStorage.removeItem(KEY)
  applyTextSize()
  for (const changed of listeners) changed()
}

function subscribe(changed: () => void) {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

export function useLargeText(): [boolean, (large: boolean) => void] {
  return [useSyncExternalStore(subscribe, isLarge), choose]
}
