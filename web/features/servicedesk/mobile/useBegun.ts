import type { AccountId, TicketId } from '@shared/lib/ids'
import { useEffect, useState } from 'react'
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
}

export const NOTHING_BEGUN: Begun = {
  photos: [],
  note: '',
  entry: 'in',
  leave: NOTHING_ELSE,
  findings: NO_FINDINGS,
}

const atHand = new Map<string, Begun>()

/** Kept for each job while the app is open: on the way to the quote and back nothing of it is lost. */
export function useBegun(account: AccountId, ticket: TicketId) {
  const name = `${account} ${ticket}`
  const [begun, setBegun] = useState(() => atHand.get(name) ?? NOTHING_BEGUN)
  useEffect(() => {
    atHand.set(name, begun)
  }, [name, begun])
  return { begun, change: (part: Partial<Begun>) => setBegun((before) => ({ ...before, ...part })) }
}
