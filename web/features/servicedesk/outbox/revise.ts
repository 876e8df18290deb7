import type { Sha256 } from '@shared/api/files'
import type { AccountId } from '@shared/lib/ids'
import type { Said } from '../field'
import { chained, chaining, type Step, saying } from './append'
import type { Waiting } from './command'
import { unseal, unsealJson } from './seal'
import { seenOf } from './seenRows'
import { type Row, store } from './store'

/** What it says besides words and photos stays as it was said, unless that is said anew too. */
export type Revision = { note?: string; photos: Sha256[]; said?: Said }

/**
 * Says a refused action anew, and puts it back in the queue with all that waits behind it on the same ticket. Each becomes a new
 * command that still tells when the thing was done; the refused ones go. Does nothing when the row is not parked any more.
 */
export function revise(account: AccountId, id: string, revision: Revision): Promise<void> {
  return chaining(async () => {
    const rows = await parkedWith(account, id)
    const steps: Step[] = []
    for (const row of rows) {
      const { community, label, command } = await unsealJson<Waiting>(account, row.sealed)
      steps.push({ community, label, command: row.id === id ? revised(command, revision) : command })
    }
    if (steps.length === 0) return
    await chained(account, steps, { state: 'waiting', instead: rows.map((row) => row.id) })
    await forgetUnusedPhotos(account)
  })
}

function revised(command: Step['command'], revision: Revision): Step['command'] {
  const { note: _, photos: __, ...before } = command.payload
  return { ...command, ...saying({ ...revision, said: revision.said ?? before }) }
}

/** Gives an action up for good, or puts away one that was read; what was parked behind a refused one goes on. */
export function drop(account: AccountId, id: string): Promise<void> {
  return chaining(async () => {
    const behind = (await parkedWith(account, id)).filter((row) => row.id !== id)
    await store.transaction('rw', store.rows, async () => {
      await store.rows.delete(id)
      for (const row of behind) await store.rows.update(row.id, { state: 'waiting' })
    })
    await forgetUnusedPhotos(account)
  })
}

/** A parked row and the others that are parked on its ticket, in the order in which they were done. */
async function parkedWith(account: AccountId, id: string): Promise<Row[]> {
  const parked = await store.rows.where({ account, state: 'parked' }).sortBy('sequence')
  const subject = parked.find((row) => row.id === id)?.subject
  return parked.filter((row) => row.subject === subject)
}

/** A photo kept in the phone; undefined when it is not here any more. */
export async function keptPhoto(account: AccountId, hash: Sha256): Promise<Blob | undefined> {
  const photo = await store.photos.get(hash)
  if (!photo || photo.account !== account) return undefined
  const bytes = new Uint8Array(await unseal(account, photo.sealed))
  const line = bytes.indexOf('\n'.charCodeAt(0))
  return new Blob([bytes.subarray(line + 1)], { type: new TextDecoder().decode(bytes.subarray(0, line)) })
}

async function forgetUnusedPhotos(account: AccountId): Promise<void> {
  const rows = await store.rows
    .where('[account+sequence]')
    .between([account, 0], [account, Infinity])
    .toArray()
  const waiting = await Promise.all(rows.map((row) => unsealJson<Waiting>(account, row.sealed)))
  const seen = await seenOf(account)
  const used = new Set<string>([
    ...waiting.flatMap(({ command }) => command.blobs),
    ...seen.flatMap(({ photos }) => photos),
  ])
  const kept = await store.photos.where({ account }).primaryKeys()
  await store.photos.bulkDelete(kept.filter((hash) => !used.has(hash)))
}
