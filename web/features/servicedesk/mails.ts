import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

export type MailId = string & { readonly brand: 'MailId' }
export const mailStates = ['UNREAD', 'TICKET', 'JOINED', 'ASIDE'] as const
export type MailState = (typeof mailStates)[number]
export type Mail = Shape<'MailBoardLine', { id: MailId; ticket?: TicketId }>
type Writer = Shape<'MailBoardWriter', { homes: Shape<'MailBoardHome', { space: SpaceId }>[] }>
export type Letter = Shape<
  'MailBoardLetter',
  { line: Mail; writer?: Writer; refersTo?: Shape<'MailBoardNamed', { id: TicketId }> }
>
export type MailFile = Shape<'MailFilesEntry'>
export type Mailbox = Shape<'DeskMailboxesSetting'>
export type Mailboxes = Shape<'DeskMailboxesSettings', { items: Mailbox[] }>
export type GivenMailbox = Shape<'DeskMailboxChange'>

const here = (community: CommunityId) => `/api/communities/${community}`
const MINUTE = 60_000

type Page = { items: Mail[]; unread: number; next?: string }

/** Those of a state, fifty at a time; what nobody has dealt with the oldest first. */
export const mails = (community: CommunityId, state: MailState) =>
  infiniteQueryOptions({
    queryKey: ['mails', community, state],
    queryFn: ({ pageParam }) =>
      request<Page>(`${here(community)}/mails?${new URLSearchParams({ state, after: pageParam })}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: MINUTE,
  })

export const mail = (community: CommunityId, id: MailId) =>
  queryOptions({
    queryKey: ['mail', community, id],
    queryFn: () => request<Letter>(`${here(community)}/mails/${id}`),
  })

/** What came by mail for a ticket, beside its photos. */
export const filesOfTicket = (community: CommunityId, ticket: TicketId) =>
  queryOptions({
    queryKey: ['ticket', community, ticket, 'mail-files'],
    queryFn: () => request<{ items: MailFile[] }>(`${here(community)}/tickets/${ticket}/mail-files`),
    select: (page) => page.items,
  })

const tell = (community: CommunityId, id: MailId, what: string, json: object) =>
  request<Letter>(`${here(community)}/mails/${id}/${what}`, { method: 'POST', json })

export const putAside = (community: CommunityId, id: MailId, reason: string) =>
  tell(community, id, 'aside', { reason })
export const takeBack = (community: CommunityId, id: MailId) => tell(community, id, 'return', {})
export const joinTicket = (community: CommunityId, id: MailId, ticket: TicketId) =>
  tell(community, id, 'joined', { ticket })

/** Where mails come from, and the servers that may be named. */
export const mailboxes = (community: CommunityId) =>
  queryOptions({
    queryKey: ['mailboxes', community],
    queryFn: () => request<Mailboxes>(`${here(community)}/mailboxes`),
    refetchInterval: MINUTE,
  })

export const connectMailbox = (community: CommunityId, given: GivenMailbox) =>
  request<Mailbox>(`${here(community)}/mailboxes`, { method: 'POST', json: given })

export const changeMailbox = (community: CommunityId, { id, version }: Mailbox, given: GivenMailbox) =>
  request<Mailbox>(`${here(community)}/mailboxes/${id}`, { method: 'PUT', json: given, ifMatch: version })

export const endMailbox = (community: CommunityId, id: string) =>
  request<void>(`${here(community)}/mailboxes/${id}/end`, { method: 'POST' })
