import type { AccountId, CommunityId } from '@shared/lib/ids'
import Dexie, { type Table } from 'dexie'

/** Bytes that only the account they were sealed for can read on this device. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer }

export type RowState = 'waiting' | 'parked' | 'sent'

/** One field action on its way to the server; what it says is sealed. */
export type Row = {
  id: string
  account: AccountId
  sequence: number
  subject: string
  state: RowState
  sealed: Sealed
}

export type StoredPhoto = { hash: string; account: AccountId; sealed: Sealed }
/** How far an account is on this device, and what it did last in each community. */
export type Chain = {
  account: AccountId
  device: string
  sequence: number
  hashes: Partial<Record<CommunityId, string>>
}
export type Snapshot = { name: string; account: AccountId; sealed: Sealed }

class OutboxStore extends Dexie {
  rows!: Table<Row, string>
  photos!: Table<StoredPhoto, string>
  chains!: Table<Chain, string>
  keys!: Table<{ account: AccountId; key: CryptoKey }, string>
  snapshots!: Table<Snapshot, [string, string]>

  constructor() {
    super('anju')
    this.version(1).stores({
      rows: 'id, [account+state], [account+sequence]',
      photos: 'hash, account',
      chains: 'account',
      keys: 'account',
      snapshots: '[account+name]',
    })
    this.version(2)
      .stores({})
      .upgrade((change) =>
        change
          .table<Chain>('chains')
          .toCollection()
          .modify((chain) => {
            chain.hashes = {}
          }),
      )
  }
}

export const store = new OutboxStore()
