import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, EmployeeId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

export type Mate = Shape<'TeamMate', { employee: EmployeeId }>
export type Shift = Shape<'RosterShift', { employee: EmployeeId }>
export type Awaited = Shape<'EmploymentsAwaited'>
export type Offer = Shape<'EmploymentsMine', { community: CommunityId }>
export type Day = Shape<'DutyDay', { items: Shift[] }>

/** What somebody may be let in as here; managers are let in by the administrator. */
export const roles = ['technician', 'front_desk', 'supervisor'] as const
export type Role = (typeof roles)[number]
export type Newcomer = {
  name: string
  badge: string
  phone: string
  department: string
  post: string
  role?: Role
}
export type NewShift = { employee: EmployeeId; post?: string; from: string; until: string }

const here = (community: CommunityId) => `/api/communities/${community}`

export const staff = (community: CommunityId) =>
  queryOptions({
    queryKey: ['staff', community],
    queryFn: () =>
      request<{ items: Mate[]; awaited: Awaited[]; departments: string[] }>(`${here(community)}/staff`),
  })

export const hire = (community: CommunityId, newcomer: Newcomer) =>
  request<{ employee?: EmployeeId; offer?: string }>(`${here(community)}/staff`, {
    method: 'POST',
    json: newcomer,
  })

/** Somebody who has not answered yet is asked no longer. */
export const withdrawOffer = (community: CommunityId, offer: string) =>
  request<void>(`${here(community)}/staff/offers/${offer}/withdraw`, { method: 'POST', json: {} })

/** What was offered to whoever is signed in, wherever. */
export const myOffers = queryOptions({
  queryKey: ['offers'],
  queryFn: () => request<{ items: Offer[] }>('/api/me/employments'),
  select: ({ items }) => items,
})

export const answerOffer = ({ community, offer }: Offer, answer: 'accept' | 'decline') =>
  request<void>(`/api/me/communities/${community}/employments/${offer}/${answer}`, {
    method: 'POST',
    json: {},
  })

export const leave = (community: CommunityId, employee: EmployeeId) =>
  request<void>(`${here(community)}/staff/${employee}/end`, { method: 'POST', json: {} })

/** Seven days from today on. */
export const week = (community: CommunityId) =>
  queryOptions({
    queryKey: ['duty', community],
    queryFn: () => request<{ days: Day[] }>(`${here(community)}/duty`),
    select: ({ days }) => days,
  })

export const roster = (community: CommunityId, shift: NewShift) =>
  request<{ id: string; warnings: object[] }>(`${here(community)}/duty`, { method: 'POST', json: shift })

export const endShift = (community: CommunityId, shift: string) =>
  request<void>(`${here(community)}/duty/${shift}/end`, { method: 'POST', json: {} })
