import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CounterPage from './CounterPage'
import HotlinePage from './HotlinePage'
import LettersPage from './LettersPage'

configure({ asyncUtilTimeout: 20_000 })

const HOUR = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString()

const day = {
  day: '2026-11-26',
  measurable: true,
  rang: 19,
  missed: 1,
  missedPercent: 5.26,
  allowedPercent: 5,
  over: true,
  hours: [{ hour: 14, missed: 1 }],
  toldLater: 2,
  items: [
    {
      id: 'missed',
      number: '199****5678',
      at: ago(1),
      missed: true,
      dueAt: ago(0.5),
      overdue: true,
      reached: false,
    },
  ],
}
const visit = {
  id: 'visit',
  purpose: '办门禁卡',
  receiver: '周岚',
  cameAt: ago(0.5),
  longFrom: ago(0.2),
  apologyOwed: true,
  log: [],
}
const letter = {
  id: 'letter',
  ticket: 'ticket',
  ticketNumber: 'QH-261126-1',
  office: '12345',
  number: 'HZ-77',
  registeredAt: ago(30),
  firstDue: ago(-20),
  atRiskFrom: ago(-10),
  replyDue: ago(-20),
  documents: [],
}
const replied = {
  ...letter,
  id: 'replied',
  number: 'HZ-78',
  repliedAt: ago(1),
  repliedBy: '周岚',
  replyDated: '2026-11-26',
  reply: '已约谈装修户。',
  documents: [
    { sha256: 'picture', picture: true },
    { sha256: 'paper', picture: false },
  ],
}
const asked = [
  {
    key: 'greeting',
    n: 1,
    words: '接起先问好，报了公司名',
    scored: 'KEPT',
    asked: 'ALWAYS',
    active: true,
    shipped: true,
  },
  { key: 'steady', n: 3, words: '语调平稳', scored: 'POINTS', asked: 'ALWAYS', active: true, shipped: true },
]
const answers: [RegExp, object][] = [
  [/\/hotline/, day],
  [/\/counter-visits$/, { items: [visit] }],
  [/\/letters$/, { items: [letter, replied] }],
  [
    /\/candidates$/,
    { items: [{ call: 'call', agent: 'her', agentName: '周岚', beganAt: ago(3), heldSeconds: 0 }] },
  ],
  [/\/check-items$/, { items: asked }],
]
const sent: { path: string; body: unknown }[] = []

class Unmoved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  sent.length = 0
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push({ path: path.split('/').slice(4).join('/'), body: JSON.parse(String(init.body)) })
      return new Response(null, { status: 204 })
    }
    return Response.json(answers.find(([address]) => address.test(path))?.[1] ?? { items: [] })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const garden = 'garden' as CommunityId

function show(page: React.ReactNode) {
  const queries = newQueryClient()
  queries.setDefaultOptions({ queries: { retry: false, networkMode: 'always' } })
  render(
    <QueryClientProvider client={queries}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>{page}</App>
      </ConfigProvider>
    </QueryClientProvider>,
  )
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

describe('the hotline', () => {
  it('says how many were missed in which hours, and who waits to be called back', async () => {
    show(
      <HotlinePage community={garden} permissions={['tickets.read', 'tickets.call-back']} onView={vi.fn()} />,
    )
    await screen.findByText(/漏接 1 个（5.26%），最多 5%/)
    await screen.findByText('漏接在 14 时 1 个')
    await screen.findByText('这天结算以后，话单又补了 2 个来电，判定不变。')
    await screen.findByText('超时没回电')
    await press('记回电')
    fireEvent.click(await screen.findByRole('button', { name: '记下' }))
    await waitFor(() => expect(sent).toEqual([{ path: 'calls/missed/call-back', body: { reached: true } }]))
  })

  it('telephones whoever rang in vain, which calls nobody back by itself', async () => {
    show(
      <HotlinePage community={garden} permissions={['tickets.read', 'tickets.call-back']} onView={vi.fn()} />,
    )
    await press('打电话给199****5678')
    fireEvent.change(await screen.findByLabelText('响哪部电话'), { target: { value: '8001' } })
    fireEvent.click(screen.getByText('拨打'))
    await waitFor(() => expect(sent).toEqual([{ path: 'hotline/calls/missed/dial', body: { ring: '8001' } }]))
    await screen.findByText('超时没回电')
  })

  it('lets nobody telephone who does not call back, nor whom no number is known of', async () => {
    show(<HotlinePage community={garden} permissions={['tickets.read']} onView={vi.fn()} />)
    await screen.findByText('超时没回电')
    expect(screen.queryByText('打电话')).toBeNull()
  })

  it('listens for the greeting first and scores every line', async () => {
    show(<HotlinePage community={garden} permissions={['calls.check']} view="check" onView={vi.fn()} />)
    await press('打分')
    await screen.findByText('语调平稳')
    const [first, second] = screen.getAllByText(/报了公司名|语调平稳/)
    expect(first?.textContent).toContain('报了公司名')
    expect(second?.textContent).toContain('语调平稳')
    fireEvent.click(screen.getByRole('radio', { name: '没做到' }))
    fireEvent.click(screen.getByRole('radio', { name: '4 分' }))
    await press('记下')
    await waitFor(() =>
      expect(sent).toEqual([
        {
          path: 'calls/call/check',
          body: {
            scores: [
              { item: 'greeting', points: 0 },
              { item: 'steady', points: 4 },
            ],
          },
        },
      ]),
    )
  })
})

describe('the counter', () => {
  it('asks for an apology when it takes long, and saves no visit without a purpose', async () => {
    show(<CounterPage community={garden} mayReceive />)
    await screen.findByText(/请致歉/)
    await press('已致歉')
    await waitFor(() => expect(sent.map((one) => one.path)).toEqual(['counter-visits/visit/apology']))
    await press('记一次来访')
    await press('记下')
    await screen.findByText('礼貌问一句来意，再记下')
    expect(sent).toHaveLength(1)
  })
})

describe('letters', () => {
  it('shows by when each wants a reply, and writes it', async () => {
    show(
      <LettersPage
        community={garden}
        communityName="青禾花园"
        mayReply
        ticketLink={(_, children) => children}
      />,
    )
    await screen.findByText('12345 HZ-77')
    await press('回复')
    fireEvent.change(await screen.findByLabelText('回复内容'), { target: { value: '今后夜里停工。' } })
    const buttons = await screen.findAllByRole('button', { name: '回复' })
    fireEvent.click(buttons.at(-1) as HTMLElement)
    await waitFor(() =>
      expect(sent).toEqual([
        {
          path: 'letters/letter/reply',
          body: { words: '今后夜里停工。', dated: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), documents: [] },
        },
      ]),
    )
  })

  it('shows what was sent, by whom, and lets a paper be taken away', async () => {
    show(
      <LettersPage
        community={garden}
        communityName="青禾花园"
        mayReply
        ticketLink={(_, children) => children}
      />,
    )
    await screen.findByText(/周岚 · 回函日期/)
    expect(screen.getByRole('link', { name: '下载回函 1（PDF）' }).getAttribute('href')).toContain(
      '/files/paper',
    )
  })
})
