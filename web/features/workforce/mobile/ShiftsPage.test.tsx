import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { mountToasts } from '@shared/ui/phone/testing'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ShiftsPage } from './ShiftsPage'

const shift = {
  id: 's1',
  employee: 'me',
  name: '张立新',
  badge: 'A1',
  post: '监控室',
  from: '2126-11-26T00:00:00Z',
  until: '2126-11-26T08:00:00Z',
  draft: false,
}
const colleague = { employee: 'li', name: '李师傅', badge: 'A2', post: '维修工', onDuty: true }
const swap = {
  id: 'w1',
  asker: 'li',
  askerName: '李师傅',
  colleague: 'me',
  colleagueName: '张立新',
  given: { duty: 's2', from: '2126-11-27T00:00:00Z', until: '2126-11-27T08:00:00Z' },
  state: 'ASKED',
}
const offered = {
  id: 'h1',
  giver: '李师傅',
  receiver: '张立新',
  log: '夜里巡查三次',
  things: [{ label: '3-2-1102 漏水' }],
  state: 'OFFERED',
  offeredAt: '2026-11-26T00:00:00Z',
  acceptBy: '2026-11-26T00:15:00Z',
}

const sent: [string, unknown][] = []
let answers: Record<string, object>

configure({ asyncUtilTimeout: 20_000 })
mountToasts()

beforeEach(() => {
  sent.length = 0
  answers = {
    '/my-shifts': { items: [shift] },
    '/my-colleagues': { items: [colleague] },
    '/my-colleagues/li/shifts': { items: [] },
    '/my-swaps': { me: 'me', items: [] },
    '/my-absences': { items: [] },
    '/my-handovers': { open: [], offered: [], given: [] },
  }
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const path = address.replace('/api/communities/garden', '')
    if (init.method === 'POST') {
      sent.push([path, JSON.parse(String(init.body))])
      return Response.json({ id: 'new' }, { status: 201 })
    }
    return Response.json(answers[path] ?? {})
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const page = () =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <ShiftsPage community={'garden' as CommunityId} />
    </QueryClientProvider>,
  )

describe('my shifts', () => {
  it('say when and where, and are offered to a colleague', async () => {
    page()
    await screen.findByText(/8:00–16:00 监控室/)
    fireEvent.click(screen.getByRole('button', { name: '换班' }))
    await screen.findByRole('option', { name: /李师傅/ })
    fireEvent.change(screen.getByLabelText('和谁换'), { target: { value: 'li' } })
    fireEvent.click(screen.getByRole('button', { name: '问问对方' }))
    await waitFor(() => expect(sent).toEqual([['/my-shifts/s1/swaps', { colleague: 'li' }]]))
  })

  it('are taken over with everything open at once', async () => {
    answers['/my-handovers'] = { open: [], offered: [offered], given: [] }
    page()
    await screen.findByText('3-2-1102 漏水')
    fireEvent.click(screen.getByRole('button', { name: '全部接下' }))
    await waitFor(() => expect(sent).toEqual([['/my-handovers/h1/accept', {}]]))
  })

  it('end with a log, and what is open needs somebody', async () => {
    answers['/my-handovers'] = { open: [{ label: '电梯异响' }], offered: [], given: [] }
    page()
    fireEvent.click(await screen.findByRole('button', { name: '交班' }))
    await screen.findByText('名下还有 1 件没办完')
    await screen.findByRole('option', { name: /李师傅/ })
    fireEvent.change(screen.getByLabelText('值班记录'), { target: { value: '巡查三次' } })
    const give = screen.getByRole('button', { name: '交班' })
    expect(give.hasAttribute('disabled')).toBe(true)
    fireEvent.change(screen.getByLabelText('交给谁'), { target: { value: 'li' } })
    fireEvent.click(give)
    await waitFor(() => expect(sent).toEqual([['/my-handovers', { receiver: 'li', log: '巡查三次' }]]))
  })

  it('are swapped when one says yes', async () => {
    answers['/my-swaps'] = { me: 'me', items: [swap] }
    page()
    fireEvent.click(await screen.findByRole('button', { name: '愿意' }))
    await waitFor(() => expect(sent).toEqual([['/my-swaps/w1/answer', { agreed: true }]]))
  })

  it('make way for days away', async () => {
    page()
    fireEvent.click(await screen.findByRole('button', { name: '请假' }))
    fireEvent.click(screen.getByRole('radio', { name: '病假' }))
    fireEvent.change(screen.getByLabelText('从哪天'), { target: { value: '2126-12-01' } })
    fireEvent.change(screen.getByLabelText('到哪天'), { target: { value: '2126-12-02' } })
    fireEvent.click(screen.getByRole('button', { name: '提交请假' }))
    await waitFor(() =>
      expect(sent).toEqual([
        ['/my-absences', { kind: 'SICK', firstDay: '2126-12-01', lastDay: '2126-12-02' }],
      ]),
    )
  })
})
