import { say } from '@shared/lib/texts'
import settings from '@shared/lib/texts/settings.zh.json'

/** What is said where rules are set; the pages that say it import this first. */
say({ settings })
