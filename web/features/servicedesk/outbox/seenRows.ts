import type { Sha256 } from '@shared/api/files'
import type { AccountId, CommunityId, SpaceId } from '@shared/lib/ids'
import type { Instant } from '@shared/lib/time'
import { sealJson, unsealJson } from './seal'
import { store } from './store'

/** What one of us saw, as it waits in the phone. Its id is also the Idempotency-Key: however often it is sent, it is one ticket. */
export type SeenRow = {
  id: string
  community: CommunityId
  /** What the list calls it. */
  label: string
  space: SpaceId
  category: string
  description: string
  mended: boolean
  photos: Sha256[]
  voice?: Sha256
  /** By the phone's clock. */
  seenAt: Instant
  /** Why the server gave it back. */
  answer?: string
}

/** They lie among what is kept for one account, under a name of their own. */
const PREFIX = 'seen '

export const keepSeenRow = async (account: AccountId, row: SeenRow) =>
  store.snapshots.put({ account, name: PREFIX + row.id, sealed: await sealJson(account, row) })

export const dropSeen = (account: AccountId, id: string) => store.snapshots.delete([account, PREFIX + id])

/** What the account saw and has not sent, oldest first. */
export async function seenOf(account: AccountId): Promise<SeenRow[]> {
  const kept = await store.snapshots
    .where('[account+name]')
    .between([account, PREFIX], [account, `${PREFIX}\uffff`])
    .toArray()
  const rows = await Promise.all(kept.map(({ sealed }) => unsealJson<SeenRow>(account, sealed)))
  return rows.sort((a, b) => a.seenAt.localeCompare(b.seenAt))
}
