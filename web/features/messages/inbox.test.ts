import type { CommunityId } from '@shared/lib/ids'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Message, markRead, pageOf } from './inbox'

const message = (id: string, community: string, readAt?: string): Message => ({
  id,
  community: community as CommunityId,
  communityName: '青禾花园',
  title: '师傅已接单',
  text: '张立新 11:02 前到您家',
  urgency: 'normal',
  about: 'ticket',
  link: '/m/home/garden/tickets/ticket',
  toAcknowledge: false,
  at: '2026-11-23T10:47:00+08:00',
  readAt,
})

const asked: { path: string; body: unknown }[] = []

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.body) asked.push({ path, body: JSON.parse(String(init.body)) })
    return new Response(null, { status: 204 })
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('reading messages', () => {
  it('marks what is unread, in each community once', async () => {
    await markRead([
      message('a', 'garden'),
      message('b', 'square'),
      message('c', 'garden'),
      message('d', 'garden', '2026-11-23T11:00:00+08:00'),
    ])
    expect(asked).toEqual([
      { path: '/api/me/communities/garden/messages/read-marks', body: { messages: ['a', 'c'] } },
      { path: '/api/me/communities/square/messages/read-marks', body: { messages: ['b'] } },
    ])
  })

  it('asks nothing when all was read', async () => {
    await markRead([message('d', 'garden', '2026-11-23T11:00:00+08:00')])
    expect(asked).toEqual([])
  })

  it("leads to the ticket on this face, and nowhere for the desk's", () => {
    expect(pageOf(message('a', 'garden'))).toBe('/home/garden/tickets/ticket')
    expect(pageOf({ ...message('a', 'garden'), link: '/console/c/garden/tickets/x' })).toBeUndefined()
  })
})
