import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Way } from './ways'

export type Share = Shape<'Share'>
export type FigureLine = Shape<'FigureBoardLine', { now: Share; before: Share }>
export type FigurePart = Shape<'FigureBoardPart', { figures: Share[] }>
export type FigureMonth = Shape<'FigureBoardMonth', { figures: FigureLine[] }>
export type FigureCase = Shape<'FigureCasesCase', { ticket: TicketId }>
export type CompanyLine = Shape<'CompanyFiguresLine', { community: CommunityId; figures: Share[] }>
export type CompanyMonth = Shape<
  'CompanyFiguresMonth',
  { communities: CompanyLine[]; total: Share[]; names: string[] }
>

const desk = (community: CommunityId) => `/api/communities/${community}`

export const figuresOf = (community: CommunityId, month: string) =>
  queryOptions({
    queryKey: ['figures', community, month],
    queryFn: () => request<FigureMonth>(`${desk(community)}/figures?month=${month}`),
  })

export const figuresBy = (community: CommunityId, month: string, way: Way) =>
  queryOptions({
    queryKey: ['figures', community, month, way],
    queryFn: () =>
      request<{ items: FigurePart[] }>(`${desk(community)}/figures/by?way=${way}&month=${month}`),
    select: (page) => page.items,
  })

/** Which cases behind a figure are wanted: all, or those that count for it or do not; of one part where it is named. */
export type Wanted = { figure: string; month: string; hit?: boolean; way?: Way; key?: string }

export const casesOf = (community: CommunityId, { figure, month, hit, way, key }: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['figures', community, month, 'cases', figure, hit ?? 'all', way ?? '', key ?? ''],
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams({ month, limit: '50', after: pageParam })
      if (hit !== undefined) asked.set('hit', String(hit))
      if (way) {
        asked.set('way', way)
        asked.set('key', key ?? '')
      }
      return request<{ items: FigureCase[]; next?: string }>(
        `${desk(community)}/figures/${figure}/cases?${asked}`,
      )
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

export const figuresOfCompany = (company: string, month: string) =>
  queryOptions({
    queryKey: ['company-figures', company, month],
    queryFn: () => request<CompanyMonth>(`/api/companies/${company}/figures?month=${month}`),
    refetchInterval: 60_000,
  })

export const pack = (place: string, kind: 'pdf' | 'xlsx', month: string) =>
  `/api/${place}/figures.${kind}?month=${month}`

/** 92.0%, or that there was none. */
export const percentOf = ({ percent }: Pick<Share, 'percent'>) =>
  percent === undefined ? t('figures.noCase') : t('figures.percent', { percent: percent.toFixed(1) })

export const limitOf = ({ limit, lessIsBetter }: Pick<FigureLine, 'limit' | 'lessIsBetter'>) =>
  t(lessIsBetter ? 'figures.atMost' : 'figures.atLeast', { limit })

/** 2026-01 less one is 2025-12. */
export function monthAway(month: string, steps: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + steps
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

export const monthName = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

/** The worst on top; whoever has no case comes last. */
export function ranked(lines: CompanyLine[], figure: string, lessIsBetter: boolean): CompanyLine[] {
  const of = (line: CompanyLine) => line.figures.find((share) => share.figure === figure)?.percent
  return [...lines].sort((a, b) => {
    const [one, other] = [of(a), of(b)]
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined)
    return lessIsBetter ? other - one : one - other
  })
}
