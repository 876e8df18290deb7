import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

export type Message = Shape<'InboxView', { community: CommunityId; urgency: 'urgent' | 'normal' }>
type MessagePage = Shape<'InboxPage', { items: Message[] }>
export type Slip = Shape<'PaperListSlip', { urgency: 'urgent' | 'normal' }>
export type Handling = 'put_up' | 'handed_over'
export type HandledSlip = Shape<'PaperListHandled', { handling: Handling }>
export type DeadLetter = Shape<'DeadLettersDead'>
export type QuietHours = Shape<'QuietHoursView'>

const PAGE = '30'
const FRESH = 30_000

export const unread = queryOptions({
  queryKey: ['messages', 'unread'],
  queryFn: () => request<{ unread: number }>('/api/me/messages/unread'),
  select: (answer) => answer.unread,
  refetchInterval: FRESH,
})

export const inbox = infiniteQueryOptions({
  queryKey: ['messages', 'inbox'],
  queryFn: ({ pageParam }) =>
    request<MessagePage>(`/api/me/messages?${new URLSearchParams({ limit: PAGE, after: pageParam })}`),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
  refetchInterval: FRESH,
})

/** Each community is told apart about its own messages. */
export async function markRead(messages: Pick<Message, 'id' | 'community'>[]): Promise<void> {
  const communities = [...new Set(messages.map((one) => one.community))]
  await Promise.all(
    communities.map((community) =>
      request<void>(`/api/me/communities/${community}/messages/read-marks`, {
        method: 'POST',
        json: { messages: messages.filter((one) => one.community === community).map((one) => one.id) },
      }),
    ),
  )
}

const here = (community: CommunityId) => `/api/communities/${community}`

export const slips = (community: CommunityId) =>
  infiniteQueryOptions({
    queryKey: ['paper', community],
    queryFn: ({ pageParam }) =>
      request<{ items: Slip[]; next?: string }>(
        `${here(community)}/paper-messages${pageParam ? `?after=${pageParam}` : ''}`,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: FRESH,
  })

export const handledSlips = (community: CommunityId) =>
  queryOptions({
    queryKey: ['paper', community, 'handled'],
    queryFn: () => request<{ items: HandledSlip[] }>(`${here(community)}/paper-messages/handled`),
    select: (page) => page.items,
  })

export const handle = (community: CommunityId, slip: string, how: Handling) =>
  request<void>(`${here(community)}/paper-messages/${slip}/handling`, { method: 'POST', json: { how } })

export const deadLetters = (community: CommunityId) =>
  queryOptions({
    queryKey: ['dead-letters', community],
    queryFn: () => request<{ items: DeadLetter[] }>(`${here(community)}/dead-letters`),
    select: (page) => page.items,
    refetchInterval: FRESH,
  })

export const sendAgain = (community: CommunityId, delivery: string) =>
  request<void>(`${here(community)}/dead-letters/${delivery}/sending`, { method: 'POST', json: {} })

export const quietHours = (community: CommunityId) =>
  queryOptions({
    queryKey: ['quiet-hours', community],
    queryFn: () => request<QuietHours>(`${here(community)}/quiet-hours`),
  })

export const setQuietHours = (community: CommunityId, version: number, hours: Omit<QuietHours, 'version'>) =>
  request<QuietHours>(`${here(community)}/quiet-hours`, { method: 'PUT', json: hours, ifMatch: version })
