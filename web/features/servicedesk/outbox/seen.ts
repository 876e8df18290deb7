import { fileAddress } from '@shared/api/files'
import type { Refused } from '@shared/api/problem'
import { request } from '@shared/api/request'
import { exclusively } from '@shared/lib/exclusively'
import type { AccountId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { uuid } from '@shared/lib/uuid'
import type { TicketWithStory } from '../api'
import { chaining } from './append'
import { verdictOn } from './drain'
import { keepPhoto, keptPhoto } from './keptPhoto'
import { dropSeen, keepSeenRow, type SeenRow, seenOf } from './seenRows'
import { store } from './store'
import { useLook } from './useLook'

export type Saw = Omit<SeenRow, 'id' | 'photos' | 'voice' | 'seenAt' | 'answer'> & {
  images: Blob[]
  spoken?: Blob
}

/** Keeps what somebody saw in the phone, sealed for them, with the time it was seen. */
export function keepSeen(account: AccountId, { images, spoken, ...saw }: Saw): Promise<string> {
  return chaining(async () => {
    const photos = await Promise.all(images.map((image) => keepPhoto(account, image)))
    const voice = spoken && (await keepPhoto(account, spoken))
    const row = { ...saw, id: uuid(), photos, ...(voice && { voice }), seenAt: serverNow().toISOString() }
    await keepSeenRow(account, row)
    return row.id
  })
}

/**
 * Sends what waits, oldest first: without a network it stops and keeps everything, what is refused stays with the reason and the rest goes on.
 * Returns the numbers of the tickets it became, by id.
 */
export function drainSeen(account: AccountId): Promise<Map<string, string>> {
  return exclusively('anju.outbox.seen', async () => {
    const sent = new Map<string, string>()
    for (const row of await seenOf(account)) {
      if (row.answer) continue
      try {
        sent.set(row.id, await sendOne(account, row))
      } catch (failure) {
        if (verdictOn(failure) === 'stop') break
        const { problem } = failure as Refused
        await keepSeenRow(account, { ...row, answer: `${problem.title}：${problem.detail}` })
      }
    }
    return sent
  })
}

async function sendOne(account: AccountId, row: SeenRow): Promise<string> {
  const files = row.voice ? [...row.photos, row.voice] : row.photos
  for (const hash of files) {
    const photo = await keptPhoto(account, hash)
    if (photo) await request(fileAddress(row.community, hash), { method: 'PUT', raw: photo })
  }
  const { space, category, description, photos, voice, mended, seenAt } = row
  const { number } = await request<TicketWithStory>(`/api/communities/${row.community}/staff-reports`, {
    method: 'POST',
    json: { space, category, description, photos, voice, mended, seenAt },
    key: row.id,
  })
  await dropSeen(account, row.id)
  await store.photos.bulkDelete(files)
  return number
}

/** What this account saw that is still in the phone; undefined as long as nobody has looked. */
export const useSeen = (account: AccountId): SeenRow[] | undefined => useLook(account, keptFor, seenOf)

const keptFor = (account: AccountId) => store.snapshots.where({ account }).primaryKeys()
