import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Values } from './terms'

export type ClauseSet = Shape<'ClauseSetsLine'>
export type SetClause = Shape<'ClauseSetsItem', { parameters: Values }>
export type Together = Shape<'GuidedAdoptionTogether'>
export type Preview = Shape<'GuidedAdoptionPreview'>
export type Duty = Preview['duties'][number]
export type PostLoad = Preview['loads'][number]

const at = (community: CommunityId) => `/api/communities/${community}`

export const clauseSets = (community: CommunityId) =>
  queryOptions({
    queryKey: ['clause-sets', community],
    queryFn: () => request<{ items: ClauseSet[] }>(`${at(community)}/clause-sets`),
    select: (page) => page.items,
  })

export const clausesOf = (community: CommunityId, set: string) =>
  queryOptions({
    queryKey: ['clause-sets', community, set],
    queryFn: () => request<{ items: SetClause[] }>(`${at(community)}/clause-sets/${set}`),
    select: (page) => page.items,
  })

/** What it would make; while it is asked anew the last answer stays. */
export const preview = (community: CommunityId, wanted: Together) =>
  queryOptions({
    queryKey: ['adoption-preview', community, wanted],
    queryFn: () => request<Preview>(`${at(community)}/adoptions/preview`, { method: 'POST', json: wanted }),
    enabled: wanted.clauses.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

export const adoptTogether = (community: CommunityId, wanted: Together) =>
  request<{ clauses: number }>(`${at(community)}/adoptions/together`, { method: 'POST', json: wanted })

export const proposeEnding = (community: CommunityId, given: { clause: string; reason: string }) =>
  request<{ id: string }>(`${at(community)}/adoption-proposals/endings`, { method: 'POST', json: given })

/** What the source of a clause leaves open. */
export const blanksOf = (parameters: Values): string[] =>
  Object.entries(parameters)
    .filter(([, value]) => value === null)
    .map(([name]) => name)

/** A number where it is one, else the words. */
export function filled(typed: string): number | string {
  const text = typed.trim()
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text
}

/** What is chosen where it is not done as suggested. */
export type Chosen = Record<string, { post?: string; places?: { value: string; label: string }[] }>

export function wantedOf(
  picked: string[],
  typed: Record<string, Record<string, string>>,
  chosen: Chosen,
): Together {
  return {
    clauses: picked.map((clause) => ({
      clause,
      parameters: Object.fromEntries(
        Object.entries(typed[clause] ?? {})
          .filter(([, text]) => text.trim() !== '')
          .map(([name, text]) => [name, filled(text)]),
      ),
    })),
    duties: picked.flatMap((clause) => {
      const choice = chosen[clause]
      if (!choice) return []
      return [{ clause, post: choice.post, places: choice.places?.map((one) => one.value) }]
    }),
  }
}
