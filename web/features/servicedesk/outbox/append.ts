import { type Sha256, sha256 } from '@shared/api/files'
import { exclusively } from '@shared/lib/exclusively'
import type { AccountId, CommunityId, TaskId, TicketId } from '@shared/lib/ids'
import { lastHeard, serverNow } from '@shared/lib/serverClock'
import { uuid } from '@shared/lib/uuid'
import { type Drawn, filesOf, type Said } from '../field'
import type { Command, CommandKind, Waiting } from './command'
import { keepPhoto } from './keptPhoto'
import { sealJson } from './seal'
import { type Chain, type Row, store } from './store'

export type Act = {
  account: AccountId
  community: CommunityId
  subject: TicketId | TaskId
  label: string
  kind: CommandKind
} & Told

/** What is told in words, pictures and drawings that may not be in the phone yet. */
export type Told = { photos: Blob[]; note?: string; said?: Drawn }

/** Appends a field action with its pictures; behind one that was refused on the same ticket it waits with that one. */
export function append(act: Act): Promise<Command> {
  return chaining(async () => {
    const refused = await store.rows.where({ account: act.account, state: 'parked' }).toArray()
    const behind = refused.some((row) => row.subject === act.subject)
    const step: Step = {
      community: act.community,
      label: act.label,
      command: {
        account: act.account,
        ...anchored(lastHeard()),
        deviceTime: serverNow().toISOString(),
        payloadVersion: 2,
        kind: act.kind,
        subject: act.subject,
        ...saying(await kept(act.account, act)),
      },
    }
    const [command] = await chained(act.account, [step], { state: behind ? 'parked' : 'waiting' })
    if (!command) throw new Error('One step makes one command')
    return command
  })
}

/** A phone that never heard of the server's time has nothing to say about it. */
export const anchored = (anchor?: string) => (anchor ? { anchor } : {})

/** Puts the pictures in the phone; only for the one writer, since what nothing names yet goes as soon as another writes. */
export async function kept(account: AccountId, { note, photos, said }: Told): Promise<Saying> {
  const signed = async <One extends { signature?: string | Blob }>({ signature, ...rest }: One) => ({
    ...rest,
    ...(signature && {
      signature: signature instanceof Blob ? await keepPhoto(account, signature) : signature,
    }),
  })
  const { findings, quote, ...plain } = said ?? {}
  return {
    note,
    photos: await Promise.all(photos.map((photo) => keepPhoto(account, photo))),
    said: {
      ...plain,
      ...(findings && { findings: await signed(findings) }),
      ...(quote && { quote: await signed(quote) }),
    },
  }
}

type Saying = { note?: string; photos: Sha256[]; said?: Said }

/** The words, photos and all else a command says, with the files that it names. */
export const saying = ({ note, photos, said }: Saying) => ({
  payload: { ...said, ...(note && { note }), photos },
  blobs: [...photos, ...(filesOf(said ?? {}) as Sha256[])],
})

/** One writer at a time: each command names the one before it. */
export const chaining = <T>(work: () => Promise<T>): Promise<T> => exclusively('anju.outbox.append', work)

/** What was done, without its place in the chain. */
export type Step = Pick<Waiting, 'community' | 'label'> & {
  command: Pick<
    Command,
    'account' | 'anchor' | 'deviceTime' | 'payloadVersion' | 'kind' | 'subject' | 'payload' | 'blobs'
  >
}

type How = { state: Row['state']; instead?: string[] }

/** Puts steps at the end of the account's chain, in place of rows that go; a command once made is never changed. */
export async function chained(account: AccountId, steps: Step[], how: How): Promise<Command[]> {
  let chain = (await store.chains.get(account)) ?? { account, device: uuid(), sequence: 0, hashes: {} }
  const commands: Command[] = []
  const rows: Row[] = []
  for (const step of steps) {
    const command = linked(chain, step)
    const hash = await sha256(new TextEncoder().encode(JSON.stringify(command)).buffer as ArrayBuffer)
    chain = {
      ...chain,
      sequence: command.sequence,
      hashes: { ...chain.hashes, [step.community]: hash },
    }
    commands.push(command)
    rows.push({
      id: command.id,
      account,
      sequence: command.sequence,
      subject: command.subject,
      state: how.state,
      sealed: await sealJson(account, { ...step, command }),
    })
  }
  await store.transaction('rw', store.rows, store.chains, async () => {
    await store.rows.bulkDelete(how.instead ?? [])
    await store.rows.bulkAdd(rows)
    await store.chains.put(chain)
  })
  return commands
}

/** It names the one before it that the same community was sent: no community hears of the others. */
function linked(chain: Chain, { community, command }: Step): Command {
  return {
    id: uuid(),
    account: command.account,
    device: chain.device,
    sequence: chain.sequence + 1,
    previousHash: chain.hashes[community] ?? '',
    ...anchored(command.anchor),
    signature: '',
    deviceTime: command.deviceTime,
    payloadVersion: command.payloadVersion,
    kind: command.kind,
    subject: command.subject,
    payload: command.payload,
    blobs: command.blobs,
  }
}
