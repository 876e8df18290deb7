import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export type WallOfPeriod = Shape<'Wall'>
export type Source = 'SCANNED' | 'PHOTOGRAPHED' | 'MEASURED' | 'TYPED' | 'SYSTEM'
export type Fact = Shape<'ClauseDetailFact', { source: Source }>
export type Subject = Shape<'ClauseDetailSubject', { facts: Fact[] }>
export type Day = Shape<'ClauseDetailDay'>
export type ClauseOnWall = Shape<'ClauseDetail', { subjects: Subject[] }>
export type Trend = Shape<'TrendReadingTrend'>
export type CommunityTally = Shape<'CompanyWallLine', { community: CommunityId }>
export type CompanyWall = Shape<'CompanyWall', { communities: CommunityTally[] }>

export const wall = (community: CommunityId, period: string) =>
  queryOptions({
    queryKey: ['wall', community, period],
    queryFn: () => request<WallOfPeriod>(`/api/communities/${community}/wall?period=${period}`),
    refetchInterval: 60_000,
  })

/** The address of the same as a workbook. */
export const wallWorkbook = (community: CommunityId, period: string) =>
  `/api/communities/${community}/wall.xlsx?period=${period}`

export const clauseOnWall = (community: CommunityId, clause: string, period: string) =>
  queryOptions({
    queryKey: ['wall', community, period, clause],
    queryFn: () => request<ClauseOnWall>(`/api/communities/${community}/wall/${clause}?period=${period}`),
  })

export const wallTrend = (community: CommunityId, until: string) =>
  queryOptions({
    queryKey: ['wall', community, 'trend', until],
    queryFn: () => request<Trend>(`/api/communities/${community}/wall-trend?until=${until}`),
  })

export const companyWall = (company: string, month: string) =>
  queryOptions({
    queryKey: ['company-wall', company, month],
    queryFn: () => request<CompanyWall>(`/api/companies/${company}/wall?month=${month}`),
  })
