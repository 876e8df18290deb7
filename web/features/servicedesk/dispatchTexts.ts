import { say } from '@shared/lib/texts'
import dispatch from '@shared/lib/texts/dispatch.zh.json'

/** What is said where work is given out; the pages that say it import this first. */
say({ dispatch })
