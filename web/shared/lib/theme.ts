import { useSyncExternalStore } from 'react'

const query = '(prefers-color-scheme: dark)'
const prefersDark = () => globalThis.matchMedia?.(query).matches ?? false

function onChange(changed: () => void) {
  const media = globalThis.matchMedia?.(query)
  media?.addEventListener('change', changed)
  return () => media?.removeEventListener('change', changed)
}

/** Dark or light as the device asks; the page's class and antd-mobile's attribute always go together. */
export function useDark(): boolean {
  return useSyncExternalStore(onChange, prefersDark)
}

export function applyTheme(): void {
  const mark = () => {
    const dark = prefersDark()
    document.documentElement.classList.toggle('dark', dark)
    document.documentElement.setAttribute('data-prefers-color-scheme', dark ? 'dark' : 'light')
  }
  mark()
  onChange(mark)
}
