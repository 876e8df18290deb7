import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, EmployeeId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import type { TicketView } from './api'
import { runningClock } from './tickets'

const desk = (community: CommunityId) => `/api/communities/${community}`

/** Somebody on duty, with what they have in hand. */
export type Hand = Shape<'DispatchBoardHand', { employee: EmployeeId }>
export type Declined = Shape<'DispatchBoardDeclined', { ticket: TicketId; employee: EmployeeId }>

/** Who could be sent, and who gave what back. */
export const dispatchBoard = (community: CommunityId) =>
  queryOptions({
    queryKey: ['on-duty', community, 'board'],
    queryFn: () => request<{ hands: Hand[]; declined: Declined[] }>(`${desk(community)}/dispatch-board`),
    refetchInterval: 30_000,
  })

export type DispatchSetting = Shape<'DispatchSettingsSetting'>

export const dispatchSettings = (community: CommunityId) =>
  queryOptions({
    queryKey: ['dispatch-settings', community],
    queryFn: () => request<DispatchSetting>(`${desk(community)}/dispatch-settings`),
  })

export const changeDispatch = (community: CommunityId, { version, ...wanted }: DispatchSetting) =>
  request<DispatchSetting>(`${desk(community)}/dispatch-settings`, {
    method: 'PUT',
    json: wanted,
    ifMatch: version,
  })

export const myPoints = (community: CommunityId) =>
  queryOptions({
    queryKey: ['my-points', community],
    queryFn: () => request<Shape<'DispatchPoints'>>(`${desk(community)}/my-points`),
    refetchInterval: 300_000,
  })

/** What it is worth; nothing is said of what is worth nothing. */
export const pointsOf = (points: Shape<'DispatchPoints'> | undefined, ticket: TicketView): number =>
  points?.items.find((one) => one.category === ticket.category)?.points ?? 0

export type Lanes = {
  waiting: TicketView[]
  risk: TicketView[]
  moving: TicketView[]
  atWork: TicketView[]
}

const MOVING = ['assigned', 'accepted']

/** Of what somebody has to come for: nobody is sent, the clock is near or over, on the way, at the door. Order is kept. */
export function lanesOf(tickets: TicketView[], now: Date): Lanes {
  const lanes: Lanes = { waiting: [], risk: [], moving: [], atWork: [] }
  for (const ticket of tickets.filter((one) => one.visit)) {
    if (ticket.state === 'reported') lanes.waiting.push(ticket)
    else if (MOVING.includes(ticket.state)) (isNear(ticket, now) ? lanes.risk : lanes.moving).push(ticket)
    else if (ticket.state === 'arrived') (isNear(ticket, now) ? lanes.risk : lanes.atWork).push(ticket)
  }
  return lanes
}

function isNear(ticket: TicketView, now: Date): boolean {
  const clock = runningClock(ticket)
  return clock !== undefined && !clock.stoppedAt && now >= new Date(clock.atRiskFrom)
}
