import type { Space } from '@shared/api/spaces'
import type { CommunityId, EmployeeId, TicketId } from '@shared/lib/ids'
import type { Instant } from '@shared/lib/time'
import { useEffect, useState } from 'react'
import type { Span } from '../appointment'
import type { CallId } from '../calls'
import type { HeardBy } from '../intake'
import type { MailId } from '../mails'
import type { When } from '../night'

/** Somebody we know, as whoever takes the call has to tell them apart. */
export type Known = { party: string; name: string; relation?: Space['residents'][number]['relation'] }

/** A call being written down. Nothing is required that the caller would not know. */
export type Draft = {
  call?: CallId
  /** Whose number rings. */
  known?: Known
  /** The e-mail it came by, when it did, and the photos and words that came with it. */
  mail?: { id: MailId; from: string; at: Instant; photos: string[]; words: string }
  channel: HeardBy
  caller?: string
  reference?: string
  pasted?: string
  /** SHA-256 of each that is stored. */
  photos?: string[]
  space?: Space
  /** Whose it is: they are asked whether it is good, and hear how it ends. */
  party?: string
  /** It is nobody's whom we know there. */
  other?: boolean
  category?: string
  description: string
  /** What the caller agreed to: to wait for the morning, or for two hours of a day. */
  when?: When
  day?: string
  span?: Span
  employee?: EmployeeId
}

/** The last words of a call, with the ticket that came of it, if any did. */
export type Ending = { ticket?: TicketId }

const EMPTY: Draft = { channel: 'PHONE', description: '' }

export const NO_ROOM = { space: undefined, party: undefined, other: undefined } satisfies Partial<Draft>

/** A room, and whose the matter is as far as that is certain: of several people at home the desk asks. */
export const inRoom = (space: Space, known?: Known): Partial<Draft> => ({
  space,
  party: certain(space, known),
  other: undefined,
})

function certain({ residents }: Space, known?: Known): string | undefined {
  if (residents.length === 0 || residents.some((one) => one.party === known?.party)) return known?.party
  return residents.length === 1 && !known ? residents[0]?.party : undefined
}

/** Whose it may be: those at home there; of a lift or a lobby, whoever calls. */
export function peopleOf({ space, known }: Draft): Known[] {
  if (!space) return []
  return space.residents.length > 0 || !known ? space.residents : [known]
}

export const saysWhose = (draft: Draft) =>
  draft.party !== undefined || draft.other === true || peopleOf(draft).length === 0

export const callerOf = (draft: Draft) =>
  peopleOf(draft).find((one) => one.party === draft.party)?.name ?? draft.caller ?? draft.known?.name

/** Who told, as the server takes it: somebody we know, or how they called themselves. */
export const toldBy = ({ party, caller }: Draft) => (party ? { party } : { caller })

const key = (community: CommunityId) => `anju.intake.${community}`

function stored(community: CommunityId): Draft {
  try {
    return { ...EMPTY, ...JSON.parse(sessionStorage.getItem(key(community)) ?? '{}') }
  } catch {
    return EMPTY
  }
}

function begun(community: CommunityId, space?: Space): Draft {
  const draft = stored(community)
  return { ...draft, ...(space && inRoom(space, draft.known)) }
}

/**
 * What is being written down and not saved; nothing where nobody has said anything yet. That somebody shall come as soon as
 * possible, or on which day they look for a time, is nothing said.
 */
export function unsaved(community: CommunityId): Draft | undefined {
  const draft = stored(community)
  const { channel: _, when, day: __, photos = [], ...said } = draft
  const waits = when === 'morning'
  return waits || photos.length > 0 || Object.values(said).some(Boolean) ? draft : undefined
}

/**
 * A call is taken over and told by telephone. What was typed stays; a mail in hand goes back to the unread, and its words with
 * it unless somebody changed them.
 */
export function takenOver(draft: Draft, call: CallId, known?: Known, at?: Space): Draft {
  const { mail, caller: _, ...typed } = draft
  const untouched = mail && draft.description === mail.words
  const kept = mail ? (untouched ? EMPTY : typed) : draft
  const where = at ?? kept.space
  return { ...kept, call, known, channel: 'PHONE', ...(where && inRoom(where, known)) }
}

/** The next intake begins with this. */
export function beginWith(community: CommunityId, draft: Draft) {
  sessionStorage.setItem(key(community), JSON.stringify(draft))
}

/** The draft is kept per keystroke for as long as the desk's tab lives. */
export function useDraft(community: CommunityId, space?: Space) {
  const [draft, setDraft] = useState<Draft>(() => begun(community, space))
  useEffect(() => sessionStorage.setItem(key(community), JSON.stringify(draft)), [community, draft])
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  return { draft, change, begin: setDraft, clear: () => setDraft(EMPTY) }
}
