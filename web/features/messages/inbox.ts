import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

export type Message = Shape<'InboxView', { community: CommunityId }>
export type MessagePage = Shape<'InboxPage', { items: Message[] }>

/** What one was told, over all communities, the newest first, thirty at a time. */
export const inbox = infiniteQueryOptions({
  queryKey: ['inbox'],
  queryFn: ({ pageParam }) =>
    request<MessagePage>(`/api/me/messages?${new URLSearchParams({ after: pageParam })}`),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
  refetchInterval: 60_000,
})

export const unread = queryOptions({
  queryKey: ['unread'],
  queryFn: () => request<{ unread: number }>('/api/me/messages/unread'),
  select: (answer) => answer.unread,
  refetchInterval: 60_000,
})

/** Marks are put community by community: each message is its community's. */
export async function markRead(messages: Message[]): Promise<void> {
  for (const [community, ids] of byCommunity(messages.filter((one) => !one.readAt))) {
    await request<void>(`/api/me/communities/${community}/messages/read-marks`, {
      method: 'POST',
      json: { messages: ids },
    })
  }
}

function byCommunity(messages: Message[]): Map<CommunityId, string[]> {
  const groups = new Map<CommunityId, string[]>()
  for (const one of messages) groups.set(one.community, [...(groups.get(one.community) ?? []), one.id])
  return groups
}

/** The page of this face that a message is about; undefined when it is the desk's to deal with. */
export const pageOf = (message: Message): string | undefined =>
  message.link.startsWith('/m/') ? message.link.slice('/m'.length) : undefined
