import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export type Direction = 'IN' | 'OUT'
export type StepKind =
  | 'FEES'
  | 'HANDBOOK'
  | 'DOCUMENTS'
  | 'RULES'
  | 'FILE'
  | 'READINGS'
  | 'UTILITIES'
  | 'KEYS'
  | 'FILE_CLOSED'
export type MoveStep = Shape<'MoveReadsStep', { kind: StepKind }>
export type Move = Shape<'MoveReadsMove', { space: SpaceId; direction: Direction; steps: MoveStep[] }>
export type Coverage = Shape<'MoveReadsCoverage'>
export type Item = { name: string; value: string }
export type Shown = {
  person?: string
  note?: string
  papers: string[]
  items: Item[]
  from?: string
  until?: string
}

const here = (community: CommunityId) => `/api/communities/${community}`

export const moves = (community: CommunityId) =>
  queryOptions({
    queryKey: ['moves', community],
    queryFn: () => request<{ items: Move[] }>(`${here(community)}/moves`),
    select: (page) => page.items,
  })

export const move = (community: CommunityId, id: string) =>
  queryOptions({
    queryKey: ['move', community, id],
    queryFn: () => request<Move>(`${here(community)}/moves/${id}`),
  })

export const coverage = (community: CommunityId) =>
  queryOptions({
    queryKey: ['move-coverage', community],
    queryFn: () => request<Coverage>(`${here(community)}/move-coverage`),
  })

export const openMove = (
  community: CommunityId,
  json: { space: SpaceId; party: string; direction: Direction },
) => request<{ id: string }>(`${here(community)}/moves`, { method: 'POST', json })

export const takeStep = (community: CommunityId, id: string, step: string, json: Shown) =>
  request<void>(`${here(community)}/moves/${id}/steps/${step}`, { method: 'POST', json })

export const closeMove = (community: CommunityId, id: string) =>
  request<void>(`${here(community)}/moves/${id}/closing`, { method: 'POST', json: {} })

export const stepKinds: StepKind[] = [
  'FEES',
  'HANDBOOK',
  'DOCUMENTS',
  'RULES',
  'FILE',
  'READINGS',
  'UTILITIES',
  'KEYS',
  'FILE_CLOSED',
]
export type MovePlan = Shape<'MovePlansPlan', { direction: Direction; steps: StepKind[] }>

/** The steps that moving in and moving out take here. */
export const movePlans = (community: CommunityId) =>
  queryOptions({
    queryKey: ['move-plans', community],
    queryFn: () => request<{ items: MovePlan[] }>(`${here(community)}/move-plans`),
    select: (page) => page.items,
  })

export const changePlan = (community: CommunityId, json: MovePlan) =>
  request<void>(`${here(community)}/move-plans`, { method: 'POST', json })

const done = (step: MoveStep) => Boolean(step.doneAt)

export const stepsDone = (of: Pick<Move, 'steps'>) => of.steps.filter(done).length
export const mayClose = (of: Pick<Move, 'steps' | 'closedAt'>) => !of.closedAt && of.steps.every(done)

/** Which of the fields a step asks for. */
export const signedSteps: StepKind[] = ['HANDBOOK', 'RULES', 'READINGS', 'KEYS']
export const notedSteps = ['FEES', 'HANDBOOK', 'FILE'] as const
export type NotedStep = (typeof notedSteps)[number]
export const isNoted = (kind: StepKind): kind is NotedStep =>
  (notedSteps as readonly StepKind[]).includes(kind)
