import i18next from 'i18next'
import account from './texts/account.zh.json'
import calendar from './texts/calendar.zh.json'
import closing from './texts/closing.zh.json'
import community from './texts/community.zh.json'
import evidence from './texts/evidence.zh.json'
import history from './texts/history.zh.json'
import household from './texts/household.zh.json'
import identity from './texts/identity.zh.json'
import inbox from './texts/inbox.zh.json'
import jobs from './texts/jobs.zh.json'
import messages from './texts/messages.zh.json'
import moves from './texts/moves.zh.json'
import room from './texts/room.zh.json'
import servicedesk from './texts/servicedesk.zh.json'
import setup from './texts/setup.zh.json'
import shift from './texts/shift.zh.json'
import standards from './texts/standards.zh.json'
import ui from './texts/ui.zh.json'
import workforce from './texts/workforce.zh.json'

const texts = {
  account,
  calendar,
  closing,
  community,
  evidence,
  history,
  household,
  identity,
  inbox,
  jobs,
  messages,
  moves,
  room,
  servicedesk,
  setup,
  shift,
  standards,
  ui,
  workforce,
}

type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaves<T[K], `${Path}${K}.`>
}[keyof T & string]

/** The key of a text in `texts/*.zh.json`; a key that does not exist does not compile. */
export type TextKey = Leaves<typeof texts>

i18next.init({
  lng: 'zh-CN',
  resources: { 'zh-CN': { translation: texts } },
  interpolation: { escapeValue: false },
  initAsync: false,
  showSupportNotice: false,
})

export function t(key: TextKey, values: Record<string, string | number> = {}): string {
  return i18next.t(key, values)
}
