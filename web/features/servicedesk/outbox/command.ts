import type { Sha256 } from '@shared/api/files'
import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import type { Instant } from '@shared/lib/time'
import type { Said } from '../field'

export type CommandKind =
  | 'ticket.accept'
  | 'ticket.arrive'
  | 'ticket.enter'
  | 'ticket.quote'
  | 'ticket.begin'
  | 'ticket.postpone'
  | 'ticket.finish'
  | 'ticket.source'
  | 'ticket.valve'
  | 'ticket.loss'
  | 'ticket.neighbour'
  | 'ticket.help'
  | 'ticket.decline'
  | 'ticket.measure'
  | 'ticket.drop'

/** The offline envelope. Its id is also the Idempotency-Key, so however often it is sent it happens once. */
export type Command = {
  id: string
  account: AccountId
  device: string
  sequence: number
  previousHash: string
  /** The last time of the server that the phone heard. */
  anchor?: string
  signature: string
  deviceTime: Instant
  /** 1 says words and photos only; a phone that is kept in a drawer may hold some of those. */
  payloadVersion: 1 | 2
  kind: CommandKind
  subject: TicketId
  payload: { note?: string; photos: Sha256[] } & Said
  blobs: Sha256[]
}

/** A command as it waits, with where it goes and what became of it. */
export type Waiting = {
  community: CommunityId
  command: Command
  /** What the list calls it, so that it can be shown without the network. */
  label: string
  /** What the server called its refusal. */
  refusal?: string
  /** Why the server gave it back, or why it was recorded without being applied. */
  answer?: string
}
