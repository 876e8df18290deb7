import type { AccountId } from '@shared/lib/ids'
import { type Sealed, store } from './store'

/** The account's key on this device; it cannot be exported, so phones that are shared do not share rows. */
async function keyOf(account: AccountId): Promise<CryptoKey> {
  const known = await store.keys.get(account)
  if (known) return known.key
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  try {
    await store.keys.add({ account, key })
    return key
  } catch {
    return keyOf(account)
  }
}

export async function seal(account: AccountId, bytes: ArrayBuffer): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const key = await keyOf(account)
  return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) }
}

export async function unseal(account: AccountId, sealed: Sealed): Promise<ArrayBuffer> {
  const key = await keyOf(account)
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key, sealed.bytes)
}

export const sealJson = (account: AccountId, value: unknown) =>
  seal(account, new TextEncoder().encode(JSON.stringify(value)).buffer as ArrayBuffer)

export async function unsealJson<T>(account: AccountId, sealed: Sealed): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await unseal(account, sealed)))
}
