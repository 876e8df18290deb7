import { say } from './texts'
import account from './texts/account.zh.json'
import calendar from './texts/calendar.zh.json'
import community from './texts/community.zh.json'
import desk from './texts/desk.zh.json'
import dialog from './texts/dialog.zh.json'
import evidence from './texts/evidence.zh.json'
import history from './texts/history.zh.json'
import intake from './texts/intake.zh.json'
import jobs from './texts/jobs.zh.json'
import messages from './texts/messages.zh.json'
import moves from './texts/moves.zh.json'
import room from './texts/room.zh.json'
import setup from './texts/setup.zh.json'
import standards from './texts/standards.zh.json'
import today from './texts/today.zh.json'

const texts = {
  account,
  calendar,
  community,
  dialog,
  evidence,
  history,
  intake,
  jobs,
  messages,
  moves,
  room,
  servicedesk: desk,
  setup,
  standards,
  today,
}

/** What only the console says. */
export type ConsoleTexts = typeof texts

say(texts)
