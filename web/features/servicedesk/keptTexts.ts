import { say } from '@shared/lib/texts'
import outbox from '@shared/lib/texts/outbox.zh.json'
import seen from '@shared/lib/texts/seen.zh.json'

/** What is said of what is kept in the phone; the pages that say it import this first. */
say({ outbox, seen })
