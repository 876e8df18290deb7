import { type Sha256, sha256 } from '@shared/api/files'
import { exclusively } from '@shared/lib/exclusively'
import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { lastHeard, serverNow } from '@shared/lib/serverClock'
import { uuid } from '@shared/lib/uuid'
import type { Command, CommandKind, Waiting } from './command'
import { seal, sealJson } from './seal'
import { store } from './store'

export type Act = {
  account: AccountId
  community: CommunityId
  subject: TicketId
  label: string
  kind: CommandKind
  photos: Sha256[]
  note?: string
}

/** Keeps a photo in the phone, sealed, until it has been sent. */
export async function keepPhoto(account: AccountId, image: Blob): Promise<Sha256> {
  const bytes = await image.arrayBuffer()
  const hash = await sha256(bytes)
  const typed = new TextEncoder().encode(`${image.type}\n`)
  await store.photos.put({
    hash,
    account,
    sealed: await seal(account, await new Blob([typed, bytes]).arrayBuffer()),
  })
  return hash
}

/** Appends a field action, never changes one; each names the hash of the one before. */
export function append(act: Act): Promise<Command> {
  return exclusively('anju.outbox.append', async () => {
    const chain = (await store.chains.get(act.account)) ?? {
      account: act.account,
      device: uuid(),
      sequence: 0,
      hash: '',
    }
    const command: Command = {
      id: uuid(),
      account: act.account,
      device: chain.device,
      sequence: chain.sequence + 1,
      previousHash: chain.hash,
      anchor: lastHeard(),
      signature: '',
      deviceTime: serverNow().toISOString(),
      payloadVersion: 1,
      kind: act.kind,
      subject: act.subject,
      payload: { ...(act.note && { note: act.note }), photos: act.photos },
      blobs: act.photos,
    }
    const waiting: Waiting = { community: act.community, command, label: act.label }
    const sealed = await sealJson(act.account, waiting)
    const hash = await sha256(new TextEncoder().encode(JSON.stringify(command)).buffer as ArrayBuffer)
    await store.transaction('rw', store.rows, store.chains, async () => {
      await store.rows.add({
        id: command.id,
        account: act.account,
        sequence: command.sequence,
        subject: act.subject,
        state: 'waiting',
        sealed,
      })
      await store.chains.put({ ...chain, sequence: command.sequence, hash })
    })
    return command
  })
}
