import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, EmployeeId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { Day } from './api'

type Of<T> = T & { employee: EmployeeId }

export type Post = Shape<'PostsLine'>
export type PostTerms = Post['terms']
export type Pattern = Shape<'PatternsLine'>
export type Step = { begins?: string; ends?: string }
export type Warning = Of<Shape<'RosterReviewsWarning', { rule: 'SHORT_REST' | 'LONG_DAY' | 'NO_DAY_OFF' }>>
export type PostCover = Shape<'RosterReviewsPostCover'>
export type Review = Shape<'RosterReviewsReview', { warnings: Warning[] }>
export type Paper = Of<Shape<'QualificationsHeld', { expiry: Expiry }>>
export type Expiry = 'RUN_OUT' | 'WITHIN_30_DAYS' | 'WITHIN_60_DAYS' | 'WITHIN_90_DAYS' | 'FAR'
export const cares = ['STEWARD', 'REPAIR', 'CLEANING', 'ORDER'] as const
export type Care = (typeof cares)[number]
export type District = Shape<'DistrictsLine', { care: Care; keeper?: EmployeeId; substitute?: EmployeeId }>
export type Reach = Shape<'DistrictsReach', { care: Care }>
export type Overview = Shape<'DistrictsOverview', { districts: District[]; reaches: Reach[] }>

const here = (community: CommunityId) => `/api/communities/${community}`

/** Seven days from the given one on, drafts too. */
export const weekFrom = (community: CommunityId, from: string) =>
  queryOptions({
    queryKey: ['duty', community, from],
    queryFn: () => request<{ days: Day[] }>(`${here(community)}/duty?from=${from}`),
    select: ({ days }) => days,
  })

/** What the roster of some days leaves open. */
export const review = (community: CommunityId, firstDay: string, lastDay: string) =>
  queryOptions({
    queryKey: ['duty', community, 'review', firstDay, lastDay],
    queryFn: () =>
      request<Review>(`${here(community)}/roster-review?firstDay=${firstDay}&lastDay=${lastDay}&drafts=true`),
  })

export const publish = (
  community: CommunityId,
  days: { firstDay: string; lastDay: string; reason?: string },
) => request<{ shifts: number }>(`${here(community)}/roster-publications`, { method: 'POST', json: days })

/** A roster that was let stand. */
export type PublishedRoster = Shape<'PublishedRostersLine'>

/** Which rosters were let stand, newest first. */
export const publishedRosters = (community: CommunityId) =>
  queryOptions({
    queryKey: ['duty', community, 'published'],
    queryFn: () => request<{ items: PublishedRoster[] }>(`${here(community)}/roster-publications`),
    select: ({ items }) => items,
  })

export const posts = (community: CommunityId) =>
  queryOptions({
    queryKey: ['posts', community],
    queryFn: () => request<{ items: Post[] }>(`${here(community)}/posts`),
    select: ({ items }) => items,
  })

export const openPost = (community: CommunityId, terms: PostTerms) =>
  request<{ id: string }>(`${here(community)}/posts`, { method: 'POST', json: terms })

export const endPost = (community: CommunityId, post: string) =>
  request<void>(`${here(community)}/posts/${post}/end`, { method: 'POST', json: {} })

export const patterns = (community: CommunityId) =>
  queryOptions({
    queryKey: ['patterns', community],
    queryFn: () => request<{ items: Pattern[] }>(`${here(community)}/shift-patterns`),
    select: ({ items }) => items,
  })

export type NewPattern = {
  name: string
  post: string
  firstDay: string
  cycle: Step[]
  members: EmployeeId[]
}

export const layPattern = (community: CommunityId, pattern: NewPattern) =>
  request<{ id: string }>(`${here(community)}/shift-patterns`, { method: 'POST', json: pattern })

export const endPattern = (community: CommunityId, pattern: string) =>
  request<void>(`${here(community)}/shift-patterns/${pattern}/end`, { method: 'POST', json: {} })

export const drawShifts = (
  community: CommunityId,
  pattern: string,
  days: { firstDay: string; lastDay: string },
) =>
  request<{ added: number }>(`${here(community)}/shift-patterns/${pattern}/shifts`, {
    method: 'POST',
    json: days,
  })

export const papers = (community: CommunityId) =>
  queryOptions({
    queryKey: ['papers', community],
    queryFn: () => request<{ items: Paper[] }>(`${here(community)}/qualifications`),
    select: ({ items }) => items,
  })

export type NewPaper = { name: string; number?: string; expiresOn?: string }

export const keepPaper = (community: CommunityId, employee: EmployeeId, paper: NewPaper) =>
  request<{ id: string }>(`${here(community)}/staff/${employee}/qualifications`, {
    method: 'POST',
    json: paper,
  })

export const endPaper = (community: CommunityId, { employee, id }: Paper) =>
  request<void>(`${here(community)}/staff/${employee}/qualifications/${id}/end`, { method: 'POST', json: {} })

export const districts = (community: CommunityId) =>
  queryOptions({
    queryKey: ['districts', community],
    queryFn: () => request<Overview>(`${here(community)}/districts`),
  })

export type NewDistrict = { care: Care; name: string; keeper?: EmployeeId; places: string[] }

export const drawDistrict = (community: CommunityId, district: NewDistrict) =>
  request<{ id: string }>(`${here(community)}/districts`, { method: 'POST', json: district })

export const giveDistrict = (
  community: CommunityId,
  district: string,
  keepers: { keeper?: EmployeeId; substitute?: EmployeeId },
) => request<void>(`${here(community)}/districts/${district}/keepers`, { method: 'POST', json: keepers })

export const reshapeDistrict = (community: CommunityId, district: string, places: string[]) =>
  request<void>(`${here(community)}/districts/${district}/places`, { method: 'POST', json: { places } })

export const endDistrict = (community: CommunityId, district: string) =>
  request<void>(`${here(community)}/districts/${district}/end`, { method: 'POST', json: {} })
