import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { AccountId, CommunityId } from '@shared/lib/ids'
import words from '@shared/lib/texts/standards.zh.json'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

export type Values = Record<string, unknown>
export type Proposal = Shape<
  'ProposalsProposal',
  { parameters: Values; proposedBy: AccountId; decidedBy?: AccountId | null }
>
export type Adoption = Shape<'AdoptionListLine', { parameters: Values }>
export type Parameter = Shape<
  'ClauseTermsParameter',
  { value: unknown; stricter: 'lower' | 'higher' | 'same' }
>
export type ClauseTerms = Shape<'ClauseTermsView', { parameters: Parameter[]; adopted?: Adoption | null }>

const PAGE = 50
const here = (community: CommunityId) => `/api/communities/${community}`

export const proposals = (community: CommunityId) =>
  queryOptions({
    queryKey: ['proposals', community],
    queryFn: () => request<{ items: Proposal[] }>(`${here(community)}/adoption-proposals`),
    select: (page) => page.items,
  })

export type NewProposal = { clause: string; parameters: Values; reason: string; inForceFrom?: string }

export const propose = (community: CommunityId, given: NewProposal) =>
  request<{ id: string }>(`${here(community)}/adoption-proposals`, { method: 'POST', json: given })

export const decide = (community: CommunityId, id: string, given: { approved: boolean; note?: string }) =>
  request<Proposal>(`${here(community)}/adoption-proposals/${id}/decision`, { method: 'POST', json: given })

export type NewAdoption = { clause: string; parameters: Values; inForceFrom?: string; selfReported: boolean }

export const adopt = (community: CommunityId, given: NewAdoption) =>
  request<{ version: string }>(`${here(community)}/adoptions`, { method: 'POST', json: given })

/** Fifty clauses at a time, all versions of each. */
export const adoptions = (community: CommunityId) =>
  infiniteQueryOptions({
    queryKey: ['adoptions', community],
    queryFn: ({ pageParam }) =>
      request<{ items: Adoption[] }>(
        `${here(community)}/adoptions?${new URLSearchParams({ after: pageParam, limit: String(PAGE) })}`,
      ),
    initialPageParam: '',
    getNextPageParam: ({ items }) => {
      const clauses = new Set(items.map((one) => one.clause))
      return clauses.size < PAGE ? undefined : items.at(-1)?.clause
    },
  })

export const clauseTerms = (community: CommunityId, clause: string) =>
  queryOptions({
    queryKey: ['clause-terms', community, clause],
    queryFn: () => request<ClauseTerms>(`${here(community)}/clauses/${clause}`),
    enabled: clause !== '',
    staleTime: 600_000,
  })

const names: Record<string, string> = words.parameter

/** What a number of a clause is called; one without a name yet keeps its key. */
export const parameterName = (key: string) => names[key] ?? key

export const isAdjustable = (one: Parameter): one is Parameter & { value: number } =>
  one.stricter !== 'same' && typeof one.value === 'number'

export const isLooser = ({ value, stricter }: Parameter & { value: number }, asked: number) =>
  stricter === 'lower' ? asked > value : asked < value

export type Typed = Record<string, number | null | undefined>

/** What is asked for, without what stays as the catalogue has it; undefined while nothing in it is looser. */
export function loosened(parameters: Parameter[], typed: Typed): Values | undefined {
  const changes = changed(parameters, typed)
  return changes.some(({ one, asked }) => isLooser(one, asked)) ? named(changes) : undefined
}

/** The same where nothing in it is looser, be it nothing at all; undefined as soon as something is. */
export function tightened(parameters: Parameter[], typed: Typed): Values | undefined {
  const changes = changed(parameters, typed)
  return changes.some(({ one, asked }) => isLooser(one, asked)) ? undefined : named(changes)
}

type Change = { one: Parameter & { value: number }; asked: number }

const changed = (parameters: Parameter[], typed: Typed): Change[] =>
  parameters.filter(isAdjustable).flatMap((one) => {
    const asked = typed[one.name]
    return typeof asked === 'number' && asked !== one.value ? [{ one, asked }] : []
  })

const named = (changes: Change[]): Values =>
  Object.fromEntries(changes.map(({ one, asked }) => [one.name, asked]))

/** The versions of each clause, the latest first, clauses in the order they come. */
export function byClause(lines: Adoption[]): Adoption[][] {
  const clauses = new Map<string, Adoption[]>()
  for (const line of lines) clauses.set(line.clause, [line, ...(clauses.get(line.clause) ?? [])])
  return [...clauses.values()]
}

export type VersionStanding = 'future' | 'current' | 'over'

/** Latest first: what has not begun is to come, the first that has begun is in force. */
export function versionStanding(versions: Adoption[], index: number, now: Date): VersionStanding {
  const begun = (one: Adoption | undefined) => one !== undefined && new Date(one.inForceFrom) <= now
  if (!begun(versions[index])) return 'future'
  return versions.findIndex(begun) === index ? 'current' : 'over'
}
