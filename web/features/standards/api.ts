import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export type WallOfMonth = Shape<'Wall'>
export type Source = 'SCANNED' | 'PHOTOGRAPHED' | 'MEASURED' | 'TYPED' | 'SYSTEM'
export type Fact = Shape<'ClauseDetailFact', { source: Source }>
export type Subject = Shape<'ClauseDetailSubject', { facts: Fact[] }>
export type Day = Shape<'ClauseDetailDay'>
export type ClauseOnWall = Shape<'ClauseDetail', { subjects: Subject[] }>
export type CommunityTally = Shape<'CompanyWallLine', { community: CommunityId }>
export type CompanyWall = Shape<'CompanyWall', { communities: CommunityTally[] }>

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
    queryFn: () => request<CompanyWall>(`/api/companies/${company}/wall?month=${month}`),
  })
