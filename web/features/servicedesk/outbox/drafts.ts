import type { Sha256 } from '@shared/api/files'
import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { chaining } from './append'
import { type DraftRow, draftRow, dropDraftRow, dropDraftsAt, keepDraftRow, keepDraftsOf } from './draftRows'
import { keepPhoto, keptPhoto } from './keptPhoto'
import { forgetUnusedPhotos } from './revise'
import { store } from './store'

/** Where a photo stood in what was typed. */
type Shown = { $photo: number }

const hashes = new WeakMap<Blob, Sha256>()

/** A photo is sealed once, however often the words beside it change. */
async function hashOf(account: AccountId, photo: Blob): Promise<Sha256> {
  const known = hashes.get(photo)
  if (known && (await store.photos.where({ hash: known }).count()) > 0) return known
  const hash = await keepPhoto(account, photo)
  hashes.set(photo, hash)
  return hash
}

/** A photo for which the phone has no room is not worth the words beside it. */
async function packed(account: AccountId, said: unknown): Promise<DraftRow> {
  const photos: Sha256[] = []
  const pack = async (one: unknown): Promise<unknown> => {
    if (one instanceof Blob) {
      const hash = await hashOf(account, one).catch(() => undefined)
      return hash && { $photo: photos.push(hash) - 1 }
    }
    if (Array.isArray(one)) return (await Promise.all(one.map(pack))).filter((part) => part !== undefined)
    if (typeof one !== 'object' || one === null) return one
    const parts = Object.entries(one).map(async ([name, part]) => [name, await pack(part)])
    return Object.fromEntries(await Promise.all(parts))
  }
  return { said: await pack(said), photos }
}

/** What was typed; a photo that is not in the phone any more is left out. */
async function unpacked(account: AccountId, row: DraftRow): Promise<unknown> {
  const photos = await Promise.all(row.photos.map((hash) => keptPhoto(account, hash)))
  const unpack = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(unpack).filter((part) => part !== undefined)
    if (typeof one !== 'object' || one === null) return one
    if ('$photo' in one) return photos[(one as Shown).$photo]
    return Object.fromEntries(Object.entries(one).map(([name, part]) => [name, unpack(part)]))
  }
  return unpack(row.said)
}

/** What the account had typed there when the application ended. */
export async function draftOf<Said>(account: AccountId, name: string): Promise<Said | undefined> {
  const row = await draftRow(account, name)
  return row && ((await unpacked(account, row)) as Said)
}

const waiting = new Map<string, () => Promise<void>>()
let writing: Promise<void> | undefined

/** Writes what was typed last, one after the other; of what changed meanwhile only the newest is written. It is a help: a phone that keeps nothing holds nobody up. */
export function keepDraft(account: AccountId, name: string, said: object, nothing: object): void {
  soon(`${account} ${name}`, async () => {
    if (JSON.stringify(said) === JSON.stringify(nothing)) await forgotten(account, name)
    else await chaining(async () => keepDraftRow(account, name, await packed(account, said)))
  })
}

export const dropDraft = (account: AccountId, name: string): void =>
  soon(`${account} ${name}`, () => forgotten(account, name))

/** The job is done: nothing that was typed at it is asked for again. */
export const dropDraftsOf = (account: AccountId, community: CommunityId, ticket: TicketId): void =>
  soon(`${account} ${community} ${ticket}`, () =>
    chaining(async () => {
      await dropDraftsAt(account, community, ticket)
      await forgetUnusedPhotos(account)
    }),
  )

/** Nor at jobs that are done or somebody else's by now. */
export const dropDraftsBut = (account: AccountId, community: CommunityId, inHand: TicketId[]): void =>
  soon(`${account} ${community}`, () =>
    chaining(async () => {
      if ((await keepDraftsOf(account, community, inHand)) > 0) await forgetUnusedPhotos(account)
    }),
  )

const forgotten = (account: AccountId, name: string) =>
  chaining(async () => {
    const row = await draftRow(account, name)
    if (!row) return
    await dropDraftRow(account, name)
    if (row.photos.length > 0) await forgetUnusedPhotos(account)
  })

function soon(name: string, write: () => Promise<void>): void {
  waiting.set(name, write)
  writing ??= writeAll()
}

async function writeAll(): Promise<void> {
  for (const [name, write] of waiting) {
    waiting.delete(name)
    await Promise.resolve()
      .then(write)
      .catch(() => undefined)
  }
  // In the same breath as the last look, so that nothing is left lying that comes after it.
  writing = undefined
}

/** Everything that was typed is in the phone. */
export const draftsWritten = async () => writing
