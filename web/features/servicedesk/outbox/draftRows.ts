import type { Sha256 } from '@shared/api/files'
import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { sealJson, unsealJson } from './seal'
import { store } from './store'

/** What was typed and not said yet; its photos lie among the others, and are named by their place in the list. */
export type DraftRow = { said: unknown; photos: Sha256[] }

/** They lie among what is kept for one account, under a name of their own. */
const PREFIX = 'draft '

/** What is being typed, while the application is open, by account and name. */
export const atHand = new Map<string, object>()

export const keyAtHand = (account: AccountId, name: string) => `${account} ${name}`

const ofJob = (community: CommunityId, ticket: TicketId) => `${PREFIX}${community} ${ticket} `

/** One of the parts of a job in which something is typed. */
export const draftName = (community: CommunityId, ticket: TicketId, part: string) =>
  ofJob(community, ticket) + part

export const keepDraftRow = async (account: AccountId, name: string, row: DraftRow) =>
  store.snapshots.put({ account, name, sealed: await sealJson(account, row) })

export const dropDraftRow = (account: AccountId, name: string) => store.snapshots.delete([account, name])

export async function draftRow(account: AccountId, name: string): Promise<DraftRow | undefined> {
  const kept = await store.snapshots.get([account, name])
  return kept && unsealJson<DraftRow>(account, kept.sealed)
}

const named = (account: AccountId, beginning: string) =>
  store.snapshots.where('[account+name]').between([account, beginning], [account, `${beginning}\uffff`])

/** The photos that drafts still show. */
export async function photosOfDrafts(account: AccountId): Promise<Sha256[]> {
  const kept = await named(account, PREFIX).toArray()
  const rows = await Promise.all(kept.map(({ sealed }) => unsealJson<DraftRow>(account, sealed)))
  return rows.flatMap(({ photos }) => photos)
}

/** Drops what was typed at one job, also while the application is open. */
export const dropDraftsAt = (account: AccountId, community: CommunityId, ticket: TicketId) =>
  dropped(account, ofJob(community, ticket))

/** Drops what was typed at jobs that are not in hand any more; says how much that was. */
export const keepDraftsOf = (account: AccountId, community: CommunityId, inHand: TicketId[]) =>
  dropped(
    account,
    `${PREFIX}${community} `,
    (name) => !inHand.some((ticket) => name.startsWith(ofJob(community, ticket))),
  )

async function dropped(account: AccountId, beginning: string, which = (_: string) => true): Promise<number> {
  const count = await named(account, beginning)
    .filter(({ name }) => which(name))
    .delete()
  const before = keyAtHand(account, '')
  for (const key of atHand.keys()) {
    const name = key.slice(before.length)
    if (key.startsWith(before + beginning) && which(name)) atHand.delete(key)
  }
  return count
}
