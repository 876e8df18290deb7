import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export type Door = Shape<'FieldEnvelopeDoor'>
export type DoorStep = Door['confirmed'][number]
export type NoEntry = NonNullable<Door['noEntry']>
export type Leave = Shape<'FieldEnvelopeLeave', { result: string; otherNeeds: OtherNeeds }>
export type OtherNeeds = NonNullable<Shape<'FieldEnvelopeLeave'>['otherNeeds']>
export type Findings = Shape<'FieldEnvelopeFindings', { cause: string; parts: Part[] }>
export type Part = Shape<'FieldEnvelopePart'>
export type Unsigned = NonNullable<Findings['unsigned']>
export type QuotedLine = Shape<'FieldEnvelopeQuotedLine'>
export type Quoted = Shape<'FieldEnvelopeQuoted'>
export type Confirmed = NonNullable<Quoted['confirmed']>
export type Postponed = Shape<'FieldEnvelopePostponed', { reason: string; until: string }>
/** What was done about a leak; which parts count is the kind's to say. */
export type AtALeak = Shape<'FieldEnvelopeAtALeak', { space?: SpaceId }>
/** What was agreed about a room that is too cold or too warm. */
export type Agreed = Shape<'FieldEnvelopeAgreed'>
/** A refused action that is not said anew. */
export type Dropped = Shape<'FieldEnvelopeDropped'>

/** What a step says besides words and photos; at a turn of what is planned, what was seen or why it was put off. */
export type Said = Omit<
  Shape<
    'FieldEnvelopePayload',
    { leave?: Leave; findings?: Findings; postponed?: Postponed; leak?: AtALeak }
  >,
  'note' | 'photos'
> &
  Pick<Shape<'TaskEnvelopePayload'>, 'done' | 'skip'>

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
