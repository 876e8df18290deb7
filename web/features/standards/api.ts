import { request } from '@shared/api/request'
import type { CommunityId } from '@shared/lib/ids'
import type { Instant } from '@shared/lib/time'
import type { Verdict } from '@shared/ui/PromiseMark'
import { queryOptions } from '@tanstack/react-query'

export type Clause = {
  id: string
  title: string
  adopted: boolean
  verdict: Verdict
  met: number
  breached: number
  atRisk: number
  open: number
}
export type ClauseSet = { code: string; title: string; clauses: Clause[] }
export type WallOfMonth = { asOf: Instant; month: string; sets: ClauseSet[] }

export type Source = 'SCANNED' | 'PHOTOGRAPHED' | 'MEASURED' | 'TYPED' | 'SYSTEM'
export type Fact = {
  id: string
  kind: string
  happenedAt: Instant
  learnedAt: Instant
  source: Source
  photos: string[]
}
export type Subject = {
  subject: string
  kind: string
  label: string
  verdict: Verdict
  dueAt: Instant
  metAt?: Instant
  facts: Fact[]
}
export type ClauseOnWall = {
  clause: { id: string; title: string; gist: string }
  parameters: Record<string, unknown>
  subjects: Subject[]
}

export type CommunityTally = {
  community: CommunityId
  name: string
  met: number
  atRisk: number
  breached: number
  notDue: number
  notMeasurable: number
}

export const wall = (community: CommunityId, month: string) =>
  queryOptions({
    queryKey: ['wall', community, month],
    queryFn: () => request<WallOfMonth>(`/api/communities/${community}/wall?month=${month}`),
    refetchInterval: 60_000,
  })

export const clauseOnWall = (community: CommunityId, clause: string, month: string) =>
  queryOptions({
    queryKey: ['wall', community, month, clause],
    queryFn: () => request<ClauseOnWall>(`/api/communities/${community}/wall/${clause}?month=${month}`),
  })

export const companyWall = (company: string, month: string) =>
  queryOptions({
    queryKey: ['company-wall', company, month],
    queryFn: () =>
      request<{ communities: CommunityTally[] }>(`/api/companies/${company}/wall?month=${month}`),
    select: (answer) => answer.communities,
  })
