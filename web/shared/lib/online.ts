import { useSyncExternalStore } from 'react'

function onConnection(changed: () => void) {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

/** Whether the phone thinks it has a network. */
export const useOnline = (): boolean => useSyncExternalStore(onConnection, () => navigator.onLine)
