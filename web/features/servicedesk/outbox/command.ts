import type { Sha256 } from '@shared/api/files'
import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import type { Instant } from '@shared/lib/time'

export type CommandKind = 'ticket.accept' | 'ticket.arrive' | 'ticket.finish'

/** Offline envelope v1. Its id is also the Idempotency-Key, so however often it is sent it happens once. */
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
  payloadVersion: 1
  kind: CommandKind
  subject: TicketId
  payload: { note?: string; photos: Sha256[] }
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
