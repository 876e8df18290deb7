import { say } from '@shared/lib/texts'
import agree from '@shared/lib/texts/agree.zh.json'

/** What is said where another time is agreed; the pages that say it import this first. */
say({ agree })
