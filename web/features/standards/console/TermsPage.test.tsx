import { newQueryClient } from '@shared/api/queries'
import type { AccountId, CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import TermsPage from './TermsPage'

vi.mock('@tanstack/react-router', () => ({
  Link: ({ children }: { children: ReactNode }) => <a href="/adopt">{children}</a>,
}))

configure({ asyncUtilTimeout: 20_000 })

const brick = (id: string, title: string, measured: boolean) => ({ id, title, measured, adopted: false })
const wall = {
  sets: [
    {
      code: 'S11',
      clauses: [brick('S11-051', '报修15分钟到场', true), brick('S11-052', '首问负责', false)],
    },
  ],
}
const terms = {
  id: 'S11-051',
  gist: '接到报修后 15 分钟到场。',
  parameters: [{ name: 'on_site_minutes', value: 15, stricter: 'lower', measured: true }],
}
const sent: unknown[] = []
let answer: () => Response

beforeEach(() => {
  sent.length = 0
  answer = () => Response.json({ version: 'one' }, { status: 201 })
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn()
      unobserve = vi.fn()
      disconnect = vi.fn()
    },
  )
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push(JSON.parse(String(init.body)))
      return answer()
    }
    if (address.includes('/wall')) return Response.json(wall)
    if (address.includes('/clauses/')) return Response.json(terms)
    if (address.endsWith('/clock')) return Response.json({ today: '2026-11-26', zone: 'Asia/Urumqi' })
    return Response.json({ items: [] })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const onView = vi.fn()
const page = (permissions: string[]) =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <App>
        <TermsPage
          community={'garden' as CommunityId}
          me={'me' as AccountId}
          permissions={permissions}
          view="adopted"
          onView={onView}
        />
      </App>
    </QueryClientProvider>,
  )

async function pick() {
  page(['standards.adopt'])
  const open = await screen.findAllByText('采用承诺')
  fireEvent.click(open[0] as HTMLElement)
  const clause = await screen.findByLabelText('条款号或名称')
  fireEvent.mouseDown(clause)
  fireEvent.click(await screen.findByTitle('S11-051 报修15分钟到场'))
  return screen.findByLabelText<HTMLInputElement>('到场分钟')
}
const send = () => fireEvent.click(screen.getByText(/^采\s?用$/))

describe('adopting a clause', () => {
  it('is for who may, and an empty list leads there', async () => {
    page(['wall.read'])
    await screen.findByText('还没有采用任何承诺。请项目经理先采用一条。')
    expect(screen.queryByText('采用承诺')).toBeNull()
    cleanup()
    page(['wall.read', 'standards.adopt'])
    await screen.findByText('还没有采用任何承诺。采用一条，承诺墙就有第一块砖。')
    expect(screen.getAllByText('采用承诺')).toHaveLength(2)
  })

  it('offers what can be judged, and sends the numbers that differ', async () => {
    const minutes = await pick()
    expect(minutes.value).toBe('15')
    expect(screen.queryByTitle('S11-052 首问负责')).toBeNull()
    fireEvent.change(minutes, { target: { value: '10' } })
    fireEvent.click(screen.getByLabelText('本人登记的也算'))
    send()
    await waitFor(() =>
      expect(sent).toEqual([{ clause: 'S11-051', parameters: { on_site_minutes: 10 }, selfReported: false }]),
    )
    await waitFor(() => expect(onView).toHaveBeenCalledWith('adopted'))
  })

  it('is not sent with a number that promises less', async () => {
    fireEvent.change(await pick(), { target: { value: '20' } })
    send()
    await screen.findByText('比标准 15 松了。要放宽，请走申请放宽')
    expect(sent).toEqual([])
  })

  it('that is refused says why in place', async () => {
    answer = () =>
      Response.json({ title: '要晚于上一次', detail: '已经定过生效时间更晚的一版。' }, { status: 409 })
    await pick()
    send()
    await screen.findByText('已经定过生效时间更晚的一版。')
    expect(sent).toEqual([{ clause: 'S11-051', parameters: {}, selfReported: true }])
  })
})
