import { newQueryClient } from '@shared/api/queries'
import { showPage } from '@shared/ui/testing'
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { InboxPage } from './InboxPage'

const told = {
  id: 'm1',
  community: 'garden',
  communityName: '青禾花园',
  title: '师傅已接单',
  text: '张立新 11:02 前到您家。',
  urgency: 'normal',
  about: 'ticket',
  link: '/m/home/garden/tickets/ticket',
  at: '2026-11-23T10:47:00+08:00',
}
const forTheDesk = { ...told, id: 'm2', title: '到户超时', link: '/console/c/garden/tickets/ticket' }
const marked: unknown[] = []
let items: object[] | 'offline'

configure({ asyncUtilTimeout: 20_000 })

beforeEach(() => {
  marked.length = 0
  items = [told, forTheDesk]
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (items === 'offline') throw new TypeError('offline')
    if (!init.body) return Response.json({ items, asOf: told.at, unread: items.length })
    marked.push(JSON.parse(String(init.body)))
    return new Response(null, { status: 204 })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function inbox() {
  const onOpen = vi.fn()
  const queries = newQueryClient()
  queries.setDefaultOptions({ queries: { retry: false } })
  showPage(() => <InboxPage onOpen={onOpen} />, queries)
  return onOpen
}

describe('the inbox', () => {
  it('reads a message by a tap and leads to its ticket', async () => {
    const onOpen = inbox()
    fireEvent.click(await screen.findByRole('button', { name: /没看过.*师傅已接单/ }))
    expect(onOpen).toHaveBeenCalledWith('/home/garden/tickets/ticket')
    await waitFor(() => expect(marked).toEqual([{ messages: ['m1'] }]))
  })

  it("says of the desk's that they are dealt with there, and leads nowhere", async () => {
    const onOpen = inbox()
    fireEvent.click(await screen.findByRole('button', { name: /到户超时.*值班台/ }))
    await waitFor(() => expect(marked).toEqual([{ messages: ['m2'] }]))
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('marks all as read at once', async () => {
    inbox()
    fireEvent.click(await screen.findByRole('button', { name: '都看过了' }))
    await waitFor(() => expect(marked).toEqual([{ messages: ['m1', 'm2'] }]))
  })

  it('says that it is empty, or that there is no network', async () => {
    items = []
    inbox()
    await screen.findByText(/^没有消息/)
    cleanup()
    items = 'offline'
    inbox()
    await screen.findByText(/^没信号/)
  })
})
