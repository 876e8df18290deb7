import type { AccountId } from '@shared/lib/ids'
import type { TicketDetail } from '../api'
import { draftName } from '../outbox/draftRows'
import { dropDraftsOf } from '../outbox/drafts'
import { useDraft } from '../outbox/useDraft'
import type { EntryChoice } from './DoorCard'
import { type FindingsAnswer, NO_FINDINGS } from './FindingsCard'
import { type LeaveAnswer, NOTHING_ELSE } from './LeaveCard'

/** What is at hand for the next step of a job, before it is said. */
export type Begun = {
  photos: Blob[]
  note: string
  entry: EntryChoice
  leave: LeaveAnswer
  findings: FindingsAnswer
  /** The lines of the checklist that were ticked. */
  checked: string[]
}

const NOTHING_BEGUN: Begun = {
  photos: [],
  note: '',
  entry: 'in',
  leave: NOTHING_ELSE,
  findings: NO_FINDINGS,
  checked: [],
}

/** Kept for each job: on the way to the quote and back nothing of it is lost, nor when the application is ended. */
export function useBegun(account: AccountId, { community, id }: TicketDetail) {
  const draft = useDraft(account, draftName(community, id, 'steps'), NOTHING_BEGUN)
  const done = () => {
    draft.clear()
    dropDraftsOf(account, community, id)
  }
  return { begun: draft.said, draft, change: draft.change, done }
}
