import { say } from './texts'
import household from './texts/household.zh.json'
import inbox from './texts/inbox.zh.json'
import shift from './texts/shift.zh.json'

const texts = { household, inbox, shift }

/** What only the phone says. */
export type PhoneTexts = typeof texts

say(texts)
