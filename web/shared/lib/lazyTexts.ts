import type adopting from './texts/adopting.zh.json'
import type agree from './texts/agree.zh.json'
import type counter from './texts/counter.zh.json'
import type dispatch from './texts/dispatch.zh.json'
import type equipment from './texts/equipment.zh.json'
import type field from './texts/field.zh.json'
import type figures from './texts/figures.zh.json'
import type outbox from './texts/outbox.zh.json'
import type planned from './texts/planned.zh.json'
import type plannedTasks from './texts/plannedTasks.zh.json'
import type plans from './texts/plans.zh.json'
import type playbook from './texts/playbook.zh.json'
import type promised from './texts/promised.zh.json'
import type register from './texts/register.zh.json'
import type seen from './texts/seen.zh.json'
import type settings from './texts/settings.zh.json'
import type supervision from './texts/supervision.zh.json'
import type visits from './texts/visits.zh.json'
import type voice from './texts/voice.zh.json'

/** What pages say that are opened later: each brings its texts with it and says them when it is loaded. */
export type LazyTexts = {
  adopting: typeof adopting
  agree: typeof agree
  counter: typeof counter
  dispatch: typeof dispatch
  equipment: typeof equipment
  field: typeof field
  figures: typeof figures
  outbox: typeof outbox
  planned: typeof planned
  plans: typeof plans
  plannedTasks: typeof plannedTasks
  playbook: typeof playbook
  promised: typeof promised
  register: typeof register
  seen: typeof seen
  settings: typeof settings
  supervision: typeof supervision
  visits: typeof visits
  voice: typeof voice
}
