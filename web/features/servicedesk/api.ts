import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, EmployeeId, SpaceId, TicketId } from '@shared/lib/ids'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

export type TicketState = 'reported' | 'assigned' | 'accepted' | 'arrived' | 'finished' | 'closed'
export type Assignee = Shape<'TicketViewAssignee', { employee: EmployeeId }>
export type TicketClock = Shape<'TicketViewClockView', { name: 'accept' | 'arrive' | 'finish' }>
export type TicketOwner = Shape<'TicketViewOwner', { employee: EmployeeId }>
export type TicketKind =
  | 'REPAIR'
  | 'COMPLAINT'
  | 'HELP'
  | 'ENQUIRY'
  | 'SUGGESTION'
  | 'PRAISE'
  | 'FEE_QUESTION'
export type Channel = 'PHONE' | 'APP' | 'VISIT' | 'LETTER' | 'EMAIL' | 'STAFF' | 'STEWARD' | 'OFFICE' | 'SPOT'
type Better = {
  id: TicketId
  community: CommunityId
  space: SpaceId
  kind: TicketKind
  channel: Channel
  state: TicketState
  owner?: TicketOwner
  assignee?: Assignee
  clocks: TicketClock[]
}
export type TicketView = Shape<'TicketView', Better>
export type TicketEvent = Shape<'TicketDetailEntry'>
/** A ticket and everything that happened to it, newest first. */
export type TicketDetail = TicketView & { timeline: TicketEvent[] }
/** As the server tells it: oldest first, what the resident thought apart. */
export type TicketWithStory = Shape<'TicketDetail', Better>
export const detailOf = ({ rating, timeline, ...view }: TicketWithStory): TicketDetail => ({
  ...view,
  ...rating,
  timeline: [...timeline].reverse(),
})
/** One of a resident's own; whether it is good, and the stars, are asked of whose it is to say. */
export type MineWithStory = Shape<'ResidentMine', Better>
export type MyReport = TicketDetail & { mayRate: boolean; mayAnswer: boolean; mayAppoint: boolean }
const myReportOf = (told: MineWithStory): MyReport => ({
  ...detailOf(told),
  mayRate: told.mayRate,
  mayAnswer: told.mayAnswer,
  mayAppoint: told.mayAppoint,
})
export type TicketPage = Shape<'DeskPage', { items: TicketView[] }>
export type OnDuty = Shape<'DutyOnDuty', { employee: EmployeeId }>
/** With an employee it is given to them too, or neither is done. */
export type NewTicket = Shape<
  'DeskRegister',
  { space: SpaceId; channel: Channel; photos: string[]; employee?: EmployeeId }
>
export type NewReport = Shape<'ResidentReport', { space: SpaceId; photos: string[] }>

const desk = (community: CommunityId) => `/api/communities/${community}`
const home = (community: CommunityId) => `/api/me/communities/${community}/tickets`

/** Nobody has this many open; a desk that does sees the most urgent of them. */
const MOST_PAGES = 10

/** All that is not closed, what is due first on top, what waits for a call-back last. */
export const openTickets = (community: CommunityId) =>
  queryOptions({
    queryKey: ['tickets', community, 'open'],
    queryFn: async () => {
      const first = await openPage(community)
      const items = [...first.items]
      let { next } = first
      for (let page = 1; next && page < MOST_PAGES; page++) {
        const more = await openPage(community, next)
        items.push(...more.items)
        next = more.next
      }
      return { items, asOf: first.asOf }
    },
    refetchInterval: 30_000,
  })

const openPage = (community: CommunityId, after = '') =>
  request<TicketPage>(
    `${desk(community)}/tickets?${new URLSearchParams({ state: 'open', limit: '200', after })}`,
  )

/** The list of one state, else of all that are open: fifty at a time, what is due first on top. */
export const ticketPages = (community: CommunityId, state: TicketState | 'open' = 'open') =>
  infiniteQueryOptions({
    queryKey: ['tickets', community, 'pages', state],
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams({ limit: '50', state, after: pageParam })
      return request<TicketPage>(`${desk(community)}/tickets?${asked}`)
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: 30_000,
  })

export const ticket = (community: CommunityId, id: TicketId) =>
  queryOptions({
    queryKey: ['ticket', community, id],
    queryFn: () => request<TicketWithStory>(`${desk(community)}/tickets/${id}`),
    select: detailOf,
    refetchInterval: 30_000,
  })

export const onDuty = (community: CommunityId) =>
  queryOptions({
    queryKey: ['on-duty', community],
    queryFn: () => request<{ items: OnDuty[] }>(`${desk(community)}/on-duty`),
    select: (page) => page.items,
  })

export const register = async (community: CommunityId, given: NewTicket) =>
  detailOf(await request<TicketWithStory>(`${desk(community)}/tickets`, { method: 'POST', json: given }))

export const assign = (community: CommunityId, id: TicketId, employee: EmployeeId) =>
  request<TicketWithStory>(`${desk(community)}/tickets/${id}/assignment`, {
    method: 'POST',
    json: { employee },
  })

export type CallBack = { answered: boolean; satisfied?: boolean; note: string }

export const callBack = (community: CommunityId, id: TicketId, told: CallBack) =>
  request<TicketWithStory>(`${desk(community)}/tickets/${id}/call-back`, { method: 'POST', json: told })

export const myReports = (community: CommunityId) =>
  queryOptions({
    queryKey: ['my-reports', community],
    queryFn: () => request<{ items: TicketView[] }>(home(community)),
    select: (page) => page.items,
    refetchInterval: 30_000,
  })

export const myReport = (community: CommunityId, id: TicketId) =>
  queryOptions({
    queryKey: ['my-report', community, id],
    queryFn: () => request<MineWithStory>(`${home(community)}/${id}`),
    select: myReportOf,
    refetchInterval: 15_000,
  })

export const report = async (community: CommunityId, given: NewReport) =>
  myReportOf(await request<MineWithStory>(home(community), { method: 'POST', json: given }))

export const rate = (community: CommunityId, id: TicketId, given: { stars: number; comment?: string }) =>
  request<unknown>(`${home(community)}/${id}/rating`, { method: 'POST', json: given })
