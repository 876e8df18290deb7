import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import type { Instant } from '@shared/lib/time'
import { queryOptions } from '@tanstack/react-query'
import type { CheckOutcome, LeakSource } from './leaks'
import type { Measure } from './temperatures'

export type DoorStep = 'DRESSED' | 'KNOCKED' | 'IDENTIFIED' | 'CONSENTED'
export type NoEntry = 'NOBODY_HOME' | 'DECLINED' | 'NOT_NEEDED'
export type Door = { confirmed: DoorStep[]; purpose?: string; noEntry?: NoEntry }
export type OtherNeeds = 'NONE' | 'NAMED'
export type Leave = {
  thanked: boolean
  doorClosed: boolean
  result: string
  otherNeeds: OtherNeeds
  need?: string
}
export type Unsigned = 'ABSENT' | 'DECLINED'
export type Part = { name: string; quantity: number }
export type Findings = {
  cause: string
  parts: Part[]
  signature?: string
  unsigned?: Unsigned
  unsignedBecause?: string
}
export type QuotedLine = { key?: string; name?: string; unit?: string; quantity: number; unitFen?: number }
export type Confirmed = 'SIGNED' | 'TOLD' | 'DECLINED'
export type Quoted = {
  lines: QuotedLine[]
  explanation?: string
  confirmed?: Confirmed
  confirmedBy?: string
  signature?: string
}
export type Postponed = { reason: string; until: string }
/** What was done about a leak; which parts count is the kind's to say. */
export type AtALeak = {
  source?: LeakSource
  valve?: string
  space?: SpaceId
  outcome?: CheckOutcome
  loss?: boolean
  consent?: boolean
}

/** What was agreed about a room that is too cold or too warm. */
export type Agreed = { measure: Measure; words: string }
/** A refused action that is not said anew. */
export type Dropped = { id: string; kind: string; deviceTime: Instant; refusal?: string }

/** What a step says besides words and photos. */
export type Said = {
  door?: Door
  leave?: Leave
  findings?: Findings
  quote?: Quoted
  postponed?: Postponed
  leak?: AtALeak
  agreed?: Agreed
  dropped?: Dropped
  checked?: string[]
  done?: TaskDone
  skip?: { reason: SkipReason }
}

export type SkipReason = 'LOCKED' | 'NO_ACCESS' | 'DANGEROUS' | 'OTHER'

/** What was seen at a turn of what is planned. */
export type TaskDone = {
  answers: { good?: boolean; number?: number }[]
  /** Those of the photos that came out of the phone's album. */
  album?: string[]
  doneFor?: string
  with?: string
}

/** The files that it names. */
export const filesOf = ({ findings, quote }: Said): string[] =>
  [findings?.signature, quote?.signature].filter((hash) => hash !== undefined)

type Signed<Told> = Omit<Told, 'signature'> & { signature?: string | Blob }
/** The same with the drawing itself where a signature is not in the phone yet. */
export type Drawn = Omit<Said, 'findings' | 'quote'> & {
  findings?: Signed<Findings>
  quote?: Signed<Quoted>
}

type Profile = 'STANDARD' | 'PAID' | 'LEAK' | 'WARRANTY' | 'COMPLAINT'
export type JobAsk = Shape<
  'JobAsksJobAsk',
  { ticket: TicketId; noEntry?: NoEntry; profile: Profile; charged: 'NOBODY' | 'REPORTER' | 'LIABLE' }
>
export type QuoteLine = Shape<'QuoteLine'>
export type Quote = Shape<
  'Quote',
  {
    ticket: TicketId
    lines: QuoteLine[]
    state: 'OFFERED' | 'APPROVED' | 'DECLINED' | 'REPLACED'
    way?: 'PHONE' | 'SIGNED' | 'TOLD'
  }
>
export type Postponement = Shape<'Postponement', { ticket: TicketId }>
export type PriceLine = Shape<'PriceLine'>
export type FieldVisit = Shape<
  'FieldVisit',
  { noEntry?: NoEntry; otherNeeds?: OtherNeeds; unsigned?: Unsigned; parts?: Part[]; needTicket?: TicketId }
>

/** What a job asks for while nobody has said: as of a home where they are let in, and no more. */
export const usualAsk = (ticket: TicketId, purpose: string): JobAsk => ({
  ticket,
  home: true,
  entered: true,
  purpose,
  profile: 'STANDARD',
  charged: 'NOBODY',
  checklist: [],
  checklistRequired: false,
})

/** The quote that counts: the newest that no other took the place of. */
export const liveQuote = (quotes: Quote[] = []): Quote | undefined =>
  quotes.find((quote) => quote.state !== 'REPLACED')

const yuan = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** Fen as people read them. */
export const inYuan = (fen: number): string => yuan.format(fen / 100)

/** What people type as yuan, in fen; undefined for what is no amount to the fen. */
export function inFen(typed: string): number | undefined {
  const match = /^(\d{1,5})(?:\.(\d{1,2}))?$/.exec(typed.trim())
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined
}

const desk = (community: CommunityId, ticket: TicketId) => `/api/communities/${community}/tickets/${ticket}`
const home = (community: CommunityId, ticket: TicketId) =>
  `/api/me/communities/${community}/tickets/${ticket}`

/** What whoever went there told of it. */
export const fieldStory = (community: CommunityId, ticket: TicketId) =>
  queryOptions({
    queryKey: ['field', community, ticket],
    queryFn: async () => {
      const [visits, quotes, postponements] = await Promise.all([
        request<{ items: FieldVisit[] }>(`${desk(community, ticket)}/visits`),
        request<{ items: Quote[] }>(`${desk(community, ticket)}/quotes`),
        request<{ items: Postponement[] }>(`${desk(community, ticket)}/postponements`),
      ])
      return { visits: visits.items, quotes: quotes.items, postponements: postponements.items }
    },
    refetchInterval: 30_000,
  })

type MyQuotes = { items: Quote[]; mayDecide: boolean }

/** The same as a resident may see it. */
export const myFieldStory = (community: CommunityId, ticket: TicketId) =>
  queryOptions({
    queryKey: ['my-field', community, ticket],
    queryFn: async () => {
      const [quotes, postponements] = await Promise.all([
        request<MyQuotes>(`${home(community, ticket)}/quotes`),
        request<{ items: Postponement[] }>(`${home(community, ticket)}/postponements`),
      ])
      return { quotes: quotes.items, mayDecide: quotes.mayDecide, postponements: postponements.items }
    },
    refetchInterval: 15_000,
  })

export const decide = (
  community: CommunityId,
  quote: Pick<Quote, 'id' | 'ticket'>,
  given: { approved: boolean; reason?: string },
) =>
  request<MyQuotes>(`${home(community, quote.ticket)}/quotes/${quote.id}/decision`, {
    method: 'POST',
    json: given,
  })
