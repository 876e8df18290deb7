import type equipment from './texts/equipment.zh.json'
import type playbook from './texts/playbook.zh.json'

/** What pages say that are opened later: each brings its texts with it and says them when it is loaded. */
export type LazyTexts = { equipment: typeof equipment; playbook: typeof playbook }
