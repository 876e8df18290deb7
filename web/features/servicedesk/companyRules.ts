import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import { uuid } from '@shared/lib/uuid'
import { queryOptions } from '@tanstack/react-query'

const of = (company: string) => `/api/companies/${company}`
const items = <T>(page: { items: T[] }) => page.items
type Page<T> = { items: T[] }

/** Why a clock may stand still. */
export type PauseReason = Shape<'PauseReasonsReason'>
export const cares = ['STEWARD', 'REPAIR', 'CLEANING', 'ORDER'] as const
export type Skill = Shape<'WorkSkillsSkill', { care: (typeof cares)[number] }>
export type Points = Shape<'WorkPointsLine'>

/** The version of the company's own line; none where it has none. */
const read = (line: object | undefined): number =>
  line && 'version' in line && typeof line.version === 'number' ? line.version : 0

export const pauseReasons = (company: string) =>
  queryOptions({
    queryKey: ['pause-reasons', company],
    queryFn: () => request<Page<PauseReason>>(`${of(company)}/pause-reasons`),
    select: items<PauseReason>,
  })

export const writePause = (company: string, { key, version, ...json }: PauseReason) =>
  request<Page<PauseReason>>(`${of(company)}/pause-reasons/${key}`, { method: 'PUT', json, ifMatch: version })

export const workSkills = (company: string) =>
  queryOptions({
    queryKey: ['work-skills', company],
    queryFn: () => request<Page<Skill>>(`${of(company)}/work-skills`),
    select: items<Skill>,
  })

/** What was read of it is changed; nothing where it is new. */
export const writeSkill = (
  company: string,
  { key, care, qualifications }: Omit<Skill, 'version'>,
  was?: Skill,
) =>
  request<Page<Skill>>(`${of(company)}/work-skills/${key}`, {
    method: 'PUT',
    json: { care, qualifications },
    ifMatch: read(was),
  })

export const workPoints = (company: string) =>
  queryOptions({
    queryKey: ['work-points', company],
    queryFn: () => request<Page<Points>>(`${of(company)}/work-points`),
    select: items<Points>,
  })

export const writePoints = (company: string, category: string, points: number, was?: Points) =>
  request<Page<Points>>(`${of(company)}/work-points/${category}`, {
    method: 'PUT',
    json: { points },
    ifMatch: read(was),
  })

/** How many of those that they took themselves anybody of the company may have in hand. */
export type ClaimCap = Shape<'ClaimCap'>

export const claimCap = (company: string) =>
  queryOptions({
    queryKey: ['claim-cap', company],
    queryFn: () => request<ClaimCap>(`${of(company)}/claim-cap`),
  })

export const changeClaimCap = (company: string, { version, ...json }: ClaimCap) =>
  request<ClaimCap>(`${of(company)}/claim-cap`, { method: 'PUT', json, ifMatch: version })

/** A key of the company's own that nobody has to think of. */
export const ownKey = (): string => `own-${uuid().slice(0, 8)}`
