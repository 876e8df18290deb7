import { fileAddress, type Sha256 } from '@shared/api/files'
import { Refused } from '@shared/api/problem'
import { request } from '@shared/api/request'
import { exclusively } from '@shared/lib/exclusively'
import type { AccountId } from '@shared/lib/ids'
import { isOfTask, type Waiting } from './command'
import type { News } from './jobs'
import { keptPhoto } from './keptPhoto'
import { sealJson, unsealJson } from './seal'
import { type Row, store } from './store'

/** Of a ticket, how it is now; of a planned task, the tickets that were opened for what is not good. */
export type Answer = Partial<News> & {
  outcome: 'applied' | 'recorded'
  reason?: string
  tickets?: { number: string; joined: boolean }[]
}

/** What an answer means for the queue: go on, stop here and keep everything, or set this one aside. */
export type Verdict = 'sent' | 'stop' | 'park'

export type Heard = (answer: Answer, sent: Waiting) => Promise<void>

/** Who asks again gets another answer: after signing in, after a while, or once another change is done. */
const KEPT = [401, 408, 409, 412, 425, 429]

export function verdictOn(failure: unknown): Verdict {
  if (!(failure instanceof Refused)) return 'stop'
  const { status } = failure.problem
  return status >= 500 || KEPT.includes(status) ? 'stop' : 'park'
}

/**
 * Sends what waits, oldest first and only under the account it belongs to. A lost network or a server that
 * is busy stops the queue and keeps it; a refusal sets that item aside with all that follow on the same
 * ticket, and the rest goes on. `heard` is told each answer, with the ticket as the server then sees it, before its row goes.
 * Returns how many were sent.
 */
export function drain(account: AccountId, heard: Heard = async () => undefined): Promise<number> {
  return exclusively('anju.outbox.drain', async () => {
    let sent = 0
    for (const row of await waitingOf(account)) {
      const current = await store.rows.get(row.id)
      if (current?.state !== 'waiting') continue
      const verdict = await sendOne(row, heard)
      if (verdict === 'stop') break
      if (verdict === 'sent') sent += 1
    }
    return sent
  })
}

async function waitingOf(account: AccountId): Promise<Row[]> {
  return store.rows.where({ account, state: 'waiting' }).sortBy('sequence')
}

async function sendOne(row: Row, heard: Heard): Promise<Verdict> {
  const waiting = await unsealJson<Waiting>(row.account, row.sealed)
  try {
    for (const hash of waiting.command.blobs) await sendPhoto(waiting, hash)
    const answer = await request<Answer>(wayOf(waiting), {
      method: 'POST',
      json: waiting.command,
      key: waiting.command.id,
    })
    await heard(answer, waiting)
    await settle(row, waiting, answer)
    return 'sent'
  } catch (failure) {
    const verdict = verdictOn(failure)
    if (verdict === 'park') await park(row, waiting, failure as Refused)
    return verdict
  }
}

const wayOf = ({ community, command }: Waiting) =>
  `/api/communities/${community}/${isOfTask(command.kind) ? 'planned-task-commands' : 'commands'}`

async function sendPhoto({ community, command }: Waiting, hash: Sha256): Promise<void> {
  const photo = await keptPhoto(command.account, hash)
  if (photo) await request(fileAddress(community, hash), { method: 'PUT', raw: photo })
}

/** An applied row is forgotten; one that was only recorded stays to be read, with the server's reason. */
async function settle(row: Row, waiting: Waiting, answer: Answer): Promise<void> {
  if (answer.outcome === 'applied') {
    await store.rows.delete(row.id)
  } else {
    const sealed = await sealJson(row.account, { ...waiting, answer: answer.reason })
    await store.rows.update(row.id, { state: 'sent', sealed })
  }
  await store.photos.bulkDelete(waiting.command.blobs)
}

async function park(row: Row, waiting: Waiting, { problem }: Refused): Promise<void> {
  const answer = [problem.detail, ...(problem.errors ?? []).map((one) => one.message)].join(' ')
  const sealed = await sealJson(row.account, { ...waiting, refusal: problem.title, answer })
  await store.transaction('rw', store.rows, async () => {
    await store.rows.update(row.id, { state: 'parked', sealed })
    await store.rows
      .where({ account: row.account, state: 'waiting' })
      .filter((later) => later.subject === row.subject && later.sequence > row.sequence)
      .modify({ state: 'parked' })
  })
}
