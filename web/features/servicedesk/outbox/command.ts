import type { Sha256 } from '@shared/api/files'
import type { AccountId, CommunityId, TaskId, TicketId } from '@shared/lib/ids'
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
  | TaskKind

/** What is done at a turn of what is planned; it goes another way, in the same envelope. */
export type TaskKind = 'task.done' | 'task.skip' | 'task.drop'

export const isOfTask = (kind: CommandKind): kind is TaskKind => kind.startsWith('task.')

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
  subject: TicketId | TaskId
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
