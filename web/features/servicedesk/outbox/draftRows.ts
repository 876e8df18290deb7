import type { Sha256 } from '@shared/api/files'
import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { sealJson, unsealJson } from './seal'
import { store } from './store'

/** What was typed and not said yet; its photos lie among the others, and are named by their place in the list. */
export type DraftRow = { said: unknown; photos: Sha256[] }

/** They lie among what is kept for one account, under a name of their own. */
const PREFIX = 'draft '

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

/** Drops what was typed at one job. */
export const dropDraftsAt = (account: AccountId, community: CommunityId, ticket: TicketId) =>
  named(account, ofJob(community, ticket)).delete()

/** Drops what was typed at jobs that are not in hand any more. */
export const keepDraftsOf = (account: AccountId, community: CommunityId, inHand: TicketId[]) =>
  named(account, `${PREFIX}${community} `)
    .filter(({ name }) => !inHand.some((ticket) => name.startsWith(ofJob(community, ticket))))
    .delete()
