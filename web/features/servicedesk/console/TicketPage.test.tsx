import { newQueryClient } from '@shared/api/queries'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { routed } from '@shared/ui/testing'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TicketPage } from './TicketPage'

const DESK = ['tickets.read', 'tickets.assign', 'tickets.call-back']
const ticket = {
  id: 'leak',
  number: 'QH-261123-7',
  community: 'garden',
  space: 'home',
  spaceLabel: '3号楼2单元1102',
  kind: 'REPAIR',
  visit: true,
  channel: 'PHONE',
  category: 'leak',
  categoryName: '漏水',
  description: '厨房漏水',
  state: 'accepted',
  reportedAt: '2026-11-23T10:47:00+08:00',
  assignee: { employee: 'he', name: '贺师傅', badge: 'A1' },
  clocks: [],
  timeline: [],
  version: 1,
}
const calledBack = {
  kind: 'servicedesk.asked',
  text: '回访满意',
  at: ticket.reportedAt,
  learnedAt: ticket.reportedAt,
  skewed: false,
  photos: [],
}
const files = [
  {
    name: '发票.xlsx',
    sha256: 'f00',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    size: 900,
  },
  { name: '视频.mov', leftOut: 'TOO_LARGE' },
]
const asked = { ...ticket, state: 'closed', timeline: [calledBack] }
let state: string
let channel: string
let broken: boolean

configure({ asyncUtilTimeout: 20_000 })

/** What measures nothing, as nothing has a size here. */
class Unmoved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  state = 'accepted'
  channel = 'PHONE'
  broken = false
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') return Response.json(asked)
    if (broken) return Response.json({ title: '忙' }, { status: 503 })
    if (path.endsWith('/together')) return Response.json({ followers: [], parts: [] })
    if (path.endsWith('/crew')) return Response.json({ helpers: [] })
    if (path.endsWith('/origin')) return Response.json({ origin: {} })
    if (path.endsWith('/mail-files')) return Response.json({ items: files })
    return Response.json(path.endsWith('/leak') ? { ...ticket, state, channel } : { items: [] })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function page(permissions: string[]) {
  const queries = newQueryClient()
  queries.setDefaultOptions({ queries: { retry: false, networkMode: 'always' } })
  const show = () => (
    <TicketPage community={'garden' as CommunityId} id={'leak' as TicketId} permissions={permissions} />
  )
  render(
    <QueryClientProvider client={queries}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>{routed(show)}</App>
      </ConfigProvider>
    </QueryClientProvider>,
  )
  await screen.findByRole('heading', { level: 1 })
  return queries
}

const button = (name: string) => screen.queryByRole('button', { name })

describe('the page of a ticket', () => {
  it('lets the desk send somebody else until one is at the door, and call back when it is mended', async () => {
    await page(DESK)
    expect([button('改派'), button('回访')].map(Boolean)).toEqual([true, false])
    cleanup()
    state = 'arrived'
    await page(DESK)
    expect([button('改派'), button('回访')].map(Boolean)).toEqual([false, false])
    cleanup()
    state = 'finished'
    await page(DESK)
    expect([button('改派'), button('回访')].map(Boolean)).toEqual([false, true])
  })

  it('shows what came with the mail that it was made of', async () => {
    channel = 'EMAIL'
    await page(['tickets.read'])
    const link = await screen.findByRole<HTMLAnchorElement>('link', { name: '发票.xlsx' })
    expect(link.download).toBe('发票.xlsx')
    await screen.findByText('Excel 表格 · 1 KB')
    await screen.findByText('附件 视频.mov 未保留：太大')
    cleanup()
    channel = 'PHONE'
    await page(['tickets.read'])
    expect(screen.queryByText('来信附件')).toBeNull()
  })

  it('offers nothing to those who only read', async () => {
    await page(['tickets.read'])
    expect(button('改派')).toBeNull()
  })

  it('keeps what was read, and what is open, when reading it again fails', async () => {
    const queries = await page(DESK)
    fireEvent.click(screen.getByRole('button', { name: '改派' }))
    await screen.findByRole('dialog')
    broken = true
    await queries.refetchQueries({ queryKey: ['ticket'] })
    await screen.findByText('没刷新成，看到的可能不是最新的')
    screen.getByRole('dialog')
    screen.getByRole('heading', { level: 1, name: '厨房漏水' })
  })

  it('shows what a call-back was answered, though reading it again fails', async () => {
    state = 'finished'
    await page(DESK)
    fireEvent.click(screen.getByRole('button', { name: '回访' }))
    broken = true
    fireEvent.click(await screen.findByRole('button', { name: '记下回访' }))
    await screen.findByText('回访满意')
    await waitFor(() => expect(button('回访')).toBeNull())
  })
})
