import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import { queryOptions } from '@tanstack/react-query'

export type Health = Shape<'HealthReport'>
export type Finding = Shape<'HealthReportFinding'>

export const health = queryOptions({
  queryKey: ['health'],
  queryFn: () => request<Health>('/api/health-report'),
  refetchInterval: 30_000,
})
