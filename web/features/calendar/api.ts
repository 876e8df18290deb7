import { Refused } from '@shared/api/problem'
import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export type AnnouncedKind = 'holiday' | 'make_up_workday'
export type AnnouncedDay = Shape<'HolidayDay', { kind: AnnouncedKind }>
export type HolidayYear = Shape<'HolidayYearView', { days: AnnouncedDay[] }>
export type KnownYears = Shape<'HolidayYears'>
export type DayChange = Shape<
  'RowHistoryChange',
  { after?: Partial<Record<'kind' | 'name', string>> & { withdrawn?: boolean } }
>
export type DayKind = 'workday' | 'weekend' | 'holiday'
export const dayKinds: DayKind[] = ['workday', 'weekend', 'holiday']
export type Window = Shape<'WorkingWindow', { on: DayKind }>
export type HoursVersion = Shape<'CommunityHoursVersion', { windows: Window[] }>
export type Hours = Shape<'WorkingHoursPage', { items: HoursVersion[] }>
export type NewHours = { validFrom: string; windows: Window[]; reason?: string }

export const knownYears = queryOptions({
  queryKey: ['holidays'],
  queryFn: () => request<KnownYears>('/api/holidays'),
})

const isUnknownYear = (error: unknown) =>
  error instanceof Refused && error.problem.type === 'urn:anju:calendar.no-such-year'

/** Null for a year that nobody has announced yet. */
export const holidayYear = (year: number) =>
  queryOptions({
    queryKey: ['holidays', year],
    queryFn: async () => {
      try {
        return await request<HolidayYear>(`/api/holidays/${year}`)
      } catch (failure) {
        if (isUnknownYear(failure)) return null
        throw failure
      }
    },
  })

const kept = (company: string, year: number) => `/api/companies/${company}/holidays/${year}`

export const announce = (
  company: string,
  year: number,
  revision: string | undefined,
  given: { source: string; days: AnnouncedDay[] },
) => request<HolidayYear>(kept(company, year), { method: 'PUT', json: given, ifMatch: revision })

export const changeDay = (
  company: string,
  { year, revision }: HolidayYear,
  day: string,
  given: { kind: AnnouncedKind | 'ordinary'; name: string },
) => request<HolidayYear>(`${kept(company, year)}/${day}`, { method: 'PUT', json: given, ifMatch: revision })

export const dayHistory = (company: string, day: string) =>
  queryOptions({
    queryKey: ['holiday-history', company, day],
    queryFn: () =>
      request<{ items: DayChange[] }>(`${kept(company, Number(day.slice(0, 4)))}/${day}/history`),
    select: (page) => page.items,
  })

const hoursOf = (community: CommunityId) => `/api/communities/${community}/working-hours`

export const workingHours = (community: CommunityId) =>
  queryOptions({
    queryKey: ['working-hours', community],
    queryFn: () => request<Hours>(hoursOf(community)),
  })

export const setHours = (community: CommunityId, given: NewHours) =>
  request<Hours>(hoursOf(community), { method: 'POST', json: given })

export const deadlineExample = (community: CommunityId, from: string, minutes: number) =>
  queryOptions({
    queryKey: ['working-hours', community, 'deadline', from, minutes],
    queryFn: () =>
      request<{ deadline: string }>(
        `${hoursOf(community)}/deadline?${new URLSearchParams({ from, minutes: String(minutes) })}`,
      ),
    select: (answer) => answer.deadline,
    enabled: minutes >= 1 && minutes <= 30_000,
  })
