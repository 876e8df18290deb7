import { type Sha256, sha256 } from '@shared/api/files'
import type { AccountId } from '@shared/lib/ids'
import { seal, unseal } from './seal'
import { store } from './store'

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

/** A photo kept in the phone; undefined when it is not here any more. */
export async function keptPhoto(account: AccountId, hash: Sha256): Promise<Blob | undefined> {
  const photo = await store.photos.get(hash)
  if (!photo || photo.account !== account) return undefined
  const bytes = new Uint8Array(await unseal(account, photo.sealed))
  const line = bytes.indexOf('\n'.charCodeAt(0))
  return new Blob([bytes.subarray(line + 1)], { type: new TextDecoder().decode(bytes.subarray(0, line)) })
}
