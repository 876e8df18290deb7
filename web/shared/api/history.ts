import { queryOptions } from '@tanstack/react-query'
import { request } from './request'
import type { Shape } from './shape'

/** Which tables keep a history that a page shows. */
export type HistoryTable =
  | 'ticket'
  | 'occupancy'
  | 'place'
  | 'home_request'
  | 'adoption_proposal'
  | 'quiet_hours'
type Columns = Record<string, unknown>
export type Change = Shape<
  'RowHistoryChange',
  { operation: 'INSERT' | 'UPDATE' | 'DELETE'; before?: Columns | null; after?: Columns | null }
>

export const rowHistory = (place: string, table: HistoryTable, key: string) =>
  queryOptions({
    queryKey: ['history', place, table, key],
    queryFn: () => {
      const asked = new URLSearchParams({ table, key, limit: '200' })
      return request<Change[]>(`/api/communities/${place}/history?${asked}`)
    },
    staleTime: 0,
  })
