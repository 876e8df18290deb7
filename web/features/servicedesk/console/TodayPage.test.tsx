import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { routed } from '@shared/ui/testing'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, render, screen } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { TodayPage } from './TodayPage'

const part = (section: string, count: number, more = {}) => ({
  section,
  count,
  tickets: [],
  lines: [],
  ...more,
})
const letter = {
  kind: 'letter',
  name: '12345',
  detail: 'HZ-77',
  at: '2020-01-01T10:00:00Z',
  ticket: 'noise',
}
const mail = {
  kind: 'mail',
  name: '周先生',
  detail: '楼道灯不亮',
  at: '2026-11-26T01:00:00Z',
}
const gap = {
  kind: 'gap',
  name: '东门岗',
  at: '2026-11-26T10:00:00Z',
  until: '2026-11-26T12:00:00Z',
  count: 2,
}
const shift = {
  kind: 'handover',
  name: '周岚',
  at: '2099-11-26T10:15:00Z',
  count: 3,
}
const loosening = {
  kind: 'own-proposal',
  name: 'S09-021',
  detail: '夜里人手不够',
  at: '2026-11-25T02:00:00Z',
}
const price = {
  kind: 'quote',
  name: '3号楼2单元1102',
  detail: '156.00',
  at: '2026-11-26T02:00:00Z',
  ticket: 'tap',
}
const day = {
  asOf: '2026-11-26T02:47:00Z',
  role: 'MANAGER',
  counts: { late: 2, soon: 1, later: 3, callBack: 4 },
  parts: [
    part('COMPLAINTS', 21, { lines: [letter] }),
    part('REQUESTS', 2, { lines: [loosening, price] }),
    part('SHORT', 1, { lines: [gap] }),
    part('MAILS', 1, { lines: [mail] }),
    part('POOL', 0),
    part('HAND_OVER', 1, { lines: [shift] }),
  ],
  tickets: [],
  people: [{ employee: 'he', name: '贺师傅', badge: 'A1', post: '维修工', openTickets: 0 }],
}
let broken: boolean

configure({ asyncUtilTimeout: 20_000 })

/** What measures nothing, as nothing has a size here. */
class Unmoved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  broken = false
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async () =>
    broken ? Response.json({ title: '没读到', detail: '再试一次' }, { status: 403 }) : Response.json(day),
  )
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show() {
  const page = () => (
    <TodayPage community={'garden' as CommunityId} permissions={['tickets.read', 'duty.read']} />
  )
  render(
    <ConfigProvider>
      <App>
        <QueryClientProvider client={newQueryClient()}>{routed(page)}</QueryClientProvider>
      </App>
    </ConfigProvider>,
  )
}

it('has the parts in the order of the role, says where nothing waits, and how much is not shown', async () => {
  show()
  await screen.findByText('抢单池是空的。')
  const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)
  expect(headings.slice(0, 3)).toEqual(['投诉、12345 与督办21 件', '待审批2 件', '今天缺人1 件'])
  expect(screen.getByText('来函 HZ-77')).toBeTruthy()
  expect(screen.getByText('已过时限')).toBeTruthy()
  const where = (words: string) => screen.getByText(words).closest('a')?.getAttribute('href')
  expect(where('放宽申请，等总部决定：夜里人手不够')).toBe('/c/garden/terms')
  expect(where('报价 ¥156.00，等业主同意')).toBe('/c/garden/tickets/tap')
  expect(where('楼道灯不亮')).toBe('/c/garden/mails')
  expect(screen.getByText('缺 2 人')).toBeTruthy()
  expect(where('请您接班，3 件没办完')).toBe('/c/garden/staff?view=handovers')
  expect(screen.getByText('还有 20 件，去看全部')).toBeTruthy()
  expect(screen.getByText('超时 2 件，一小时内到期 1 件，今天还有 7 件')).toBeTruthy()
  expect(screen.getByText('贺师傅')).toBeTruthy()
})

it('says in place what failed', async () => {
  broken = true
  show()
  expect(await screen.findByText('没读到')).toBeTruthy()
})
