import { Unreachable } from '@shared/api/problem'
import type { AccountId } from '@shared/lib/ids'
import { sealJson, unsealJson } from './seal'
import { store } from './store'

/** What the server says; without a network, what it last said to this account on this phone. */
export async function remembered<T>(account: AccountId, name: string, load: () => Promise<T>): Promise<T> {
  try {
    const seen = await load()
    await store.snapshots.put({ name, account, sealed: await sealJson(account, seen) })
    return seen
  } catch (failure) {
    const kept = failure instanceof Unreachable ? await store.snapshots.get([account, name]) : undefined
    if (!kept) throw failure
    return unsealJson<T>(account, kept.sealed)
  }
}
