import type { AccountId } from '@shared/lib/ids'
import { lastHeard, serverNow } from '@shared/lib/serverClock'
import { anchored, chained, chaining, kept, type Step, saying, type Told } from './append'
import { type Command, isOfTask, type Waiting } from './command'
import { photosOfDrafts } from './draftRows'
import { unsealJson } from './seal'
import { seenOf } from './seenRows'
import { type Row, store } from './store'

/**
 * Says a refused action anew, and puts it back in the queue with all that waits behind it on the same ticket. Each becomes a new
 * command that still tells when the thing was done; the refused ones go. What it says besides words and photos stays as it was said, unless
 * that is said anew too. Does nothing when the row is not parked any more.
 */
export function revise(account: AccountId, id: string, told: Told): Promise<void> {
  return chaining(async () => {
    const rows = await parkedWith(account, id)
    const steps: Step[] = []
    for (const row of rows) {
      const { community, label, command } = await unsealJson<Waiting>(account, row.sealed)
      steps.push({ community, label, command: row.id === id ? await revised(command, told) : command })
    }
    if (steps.length === 0) return
    await chained(account, steps, { state: 'waiting', instead: rows.map((row) => row.id) })
    await forgetUnusedPhotos(account)
  })
}

async function revised(command: Step['command'], told: Told): Promise<Step['command']> {
  const { note: _, photos: __, ...before } = command.payload
  return { ...command, ...saying(await kept(command.account, { ...told, said: told.said ?? before })) }
}

/**
 * Gives an action up for good, or puts away one that was read; what was parked behind a refused one goes on. Of what was refused, a word
 * goes to the server: what it was, and why it is given up.
 */
export function drop(account: AccountId, id: string, because?: string): Promise<void> {
  return chaining(async () => {
    const behind = (await parkedWith(account, id)).filter((row) => row.id !== id)
    const row = await store.rows.get(id)
    if (row && because) {
      const { community, label, command, refusal } = await unsealJson<Waiting>(account, row.sealed)
      const step = { community, label, command: givingUp(command, because, refusal) }
      await chained(account, [step], { state: 'waiting', instead: [id] })
    }
    await store.transaction('rw', store.rows, async () => {
      await store.rows.delete(id)
      for (const row of behind) await store.rows.update(row.id, { state: 'waiting' })
    })
    await forgetUnusedPhotos(account)
  })
}

function givingUp(
  { id, kind, account, subject, deviceTime }: Command,
  because: string,
  refusal?: string,
): Step['command'] {
  const dropped = { id, kind, deviceTime, ...(refusal && { refusal: refusal.slice(0, 200) }) }
  return {
    account,
    ...anchored(lastHeard()),
    deviceTime: serverNow().toISOString(),
    payloadVersion: 2,
    kind: isOfTask(kind) ? 'task.drop' : 'ticket.drop',
    subject,
    ...saying({ note: because, photos: [], said: { dropped } }),
  }
}

/** A parked row and the others that are parked on its ticket, in the order in which they were done. */
async function parkedWith(account: AccountId, id: string): Promise<Row[]> {
  const parked = await store.rows.where({ account, state: 'parked' }).sortBy('sequence')
  const subject = parked.find((row) => row.id === id)?.subject
  return parked.filter((row) => row.subject === subject)
}

/** What no action, nothing seen and nothing typed shows any more leaves the phone. */
export async function forgetUnusedPhotos(account: AccountId): Promise<void> {
  const rows = await store.rows
    .where('[account+sequence]')
    .between([account, 0], [account, Infinity])
    .toArray()
  const waiting = await Promise.all(rows.map((row) => unsealJson<Waiting>(account, row.sealed)))
  const seen = await seenOf(account)
  const used = new Set<string>([
    ...waiting.flatMap(({ command }) => command.blobs),
    ...seen.flatMap(({ photos, voice }) => (voice ? [...photos, voice] : photos)),
    ...(await photosOfDrafts(account)),
  ])
  const kept = await store.photos.where({ account }).primaryKeys()
  await store.photos.bulkDelete(kept.filter((hash) => !used.has(hash)))
}
