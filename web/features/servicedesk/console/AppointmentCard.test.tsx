import type { CommunityId, TicketId } from '@shared/lib/ids'
import { showPage } from '@shared/ui/testing'
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { TicketDetail } from '../api'
import { daysAhead, spansOn, spanWords } from '../appointment'
import AppointmentCard from './AppointmentCard'

configure({ asyncUtilTimeout: 20_000 })

const ticket = {
  id: 'lock' as TicketId,
  community: 'garden' as CommunityId,
  state: 'assigned',
  visit: true,
  appointedAt: '2026-11-28T06:00:00Z',
  appointedUntil: '2026-11-28T08:00:00Z',
  appointmentMoves: 1,
} as TicketDetail
let sent: [string, unknown][]

beforeEach(() => {
  sent = []
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') sent.push([path, JSON.parse(String(init.body))])
    return Response.json({ ...ticket, timeline: [] })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const show = (more: Partial<TicketDetail> = {}, mayAgree = true) =>
  showPage(() => (
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <AppointmentCard ticket={{ ...ticket, ...more }} mayAgree={mayAgree} />
      </App>
    </ConfigProvider>
  ))

it('notes another time with whose wish it was and why', async () => {
  show()
  await screen.findByText(/14:00–16:00 上门/)
  screen.getByText('已改约 1 次，最多 3 次')
  fireEvent.click(screen.getByRole('button', { name: '改约时间' }))
  const save = await screen.findByRole<HTMLButtonElement>('button', { name: '改约' })
  const first = daysAhead(new Date())[0]
  const span = spansOn(first?.value ?? '', new Date())[0]
  if (!span) throw new Error('A day that is offered has a span')
  fireEvent.mouseDown(screen.getByRole('combobox', { name: '几点到几点' }))
  fireEvent.click(await screen.findByText(spanWords(span)))
  fireEvent.click(screen.getByText('我们去不了'))
  screen.getByText(/原来的时间照样算我们的承诺/)
  expect(save.disabled).toBe(true)
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '水泵房抢修' } })
  fireEvent.click(save)
  await waitFor(() =>
    expect(sent).toEqual([
      ['/api/communities/garden/tickets/lock/appointment', { ...span, askedBy: 'US', reason: '水泵房抢修' }],
    ]),
  )
})

it('is agreed for the first time in words that change nothing', async () => {
  show({ appointedAt: undefined, appointedUntil: undefined, appointmentMoves: 0 })
  await screen.findByText('没有约时间，尽快上门')
  fireEvent.click(screen.getByRole('button', { name: '约个时间' }))
  await screen.findByRole('button', { name: '约好' })
  screen.getByRole('button', { name: '先不约' })
})

it('only shows it where somebody is there, or to whoever may not agree', async () => {
  show({ state: 'arrived' })
  await screen.findByText(/14:00–16:00 上门/)
  expect(screen.queryByRole('button')).toBeNull()
  cleanup()
  show({}, false)
  await screen.findByText(/14:00–16:00 上门/)
  expect(screen.queryByRole('button')).toBeNull()
})
