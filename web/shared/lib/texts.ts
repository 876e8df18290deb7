import i18next from 'i18next'
import type { ConsoleTexts } from './consoleTexts'
import type { LazyTexts } from './lazyTexts'
import type { PhoneTexts } from './phoneTexts'
import closing from './texts/closing.zh.json'
import identity from './texts/identity.zh.json'
import servicedesk from './texts/servicedesk.zh.json'
import ui from './texts/ui.zh.json'
import workforce from './texts/workforce.zh.json'

/** What both faces say; what only one says is in `consoleTexts` and `phoneTexts`, which that one imports first of all. */
const texts = {
  closing,
  identity,
  servicedesk,
  ui,
  workforce,
}

type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaves<T[K], `${Path}${K}.`>
}[keyof T & string]

/** The key of a text in `texts/*.zh.json`; a key that does not exist does not compile. */
export type TextKey = Leaves<typeof texts & ConsoleTexts & PhoneTexts & LazyTexts>

i18next.init({
  lng: 'zh-CN',
  resources: { 'zh-CN': { translation: texts } },
  interpolation: { escapeValue: false },
  initAsync: false,
  showSupportNotice: false,
})

/** Adds what one face says besides; what is said under the same name already stays. */
export function say(more: object): void {
  i18next.addResourceBundle('zh-CN', 'translation', more, true)
}

export function t(key: TextKey, values: Record<string, string | number> = {}): string {
  return i18next.t(key, values)
}
