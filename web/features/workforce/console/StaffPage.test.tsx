import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { calendarDate } from '@shared/lib/time'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StaffView } from '../staffViews'
import StaffPage from './StaffPage'

const mate = {
  employee: 'zhang',
  name: '张立新',
  badge: 'A0217',
  maskedPhone: '199****0217',
  department: '工程部',
  post: '维修工',
  since: '2026-01-01',
}
const shift = {
  id: 's1',
  employee: 'zhang',
  name: '张立新',
  badge: 'A0217',
  post: '维修工',
  from: '2026-11-26T12:00:00Z',
  until: '2026-11-27T00:00:00Z',
  draft: false,
}
const gap = { from: '2026-11-27T16:00:00Z', until: '2026-11-28T00:00:00Z', missing: 1 }
const cover = { post: 'p1', name: '监控室', strict: true, clause: 'S11-178', percent: 95, gaps: [gap] }
const paper = {
  id: 'q1',
  employee: 'zhang',
  holder: '张立新',
  badge: 'A0217',
  paper: { name: '电工证', number: 'D-1', expiresOn: '2026-12-10' },
  expiry: 'WITHIN_30_DAYS',
}
const refusal = {
  type: 'urn:anju:workforce.strict-post-is-empty',
  title: '必须有人的岗位空着，不能发布',
  detail: '把缺的人补上，再发布排班。',
  errors: [{ field: 'firstDay', message: '监控室 11-28 00:00 至 11-28 08:00 缺 1 人' }],
}
class Sizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const log = {
  id: 'h0',
  giver: '钱会计',
  log: '一切正常',
  things: [],
  state: 'LOGGED',
  offeredAt: '2026-11-26T12:00:00Z',
}
const sent: [string, unknown][] = []
let people: object[]
let shifts: object[]
let requests: { absences: object[]; swaps: object[] }

configure({ asyncUtilTimeout: 20_000 })

beforeEach(() => {
  sent.length = 0
  people = [mate]
  shifts = []
  requests = { absences: [], swaps: [] }
  vi.stubGlobal('ResizeObserver', Sizes)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push([address.replace('/api/communities/garden', ''), JSON.parse(String(init.body))])
      if (address.endsWith('/roster-publications')) return Response.json(refusal, { status: 422 })
      return Response.json({ id: 's2', employee: 'sun', warnings: [], takenBack: 2 }, { status: 201 })
    }
    if (address.endsWith('/my-handovers')) {
      return Response.json({ open: [], offered: [], given: [] })
    }
    if (address.endsWith('/handovers')) return Response.json({ items: [log] })
    if (address.endsWith('/posts')) return Response.json({ items: [] })
    if (address.endsWith('/qualifications')) return Response.json({ items: [paper] })
    if (address.endsWith('/roster-requests')) return Response.json(requests)
    if (address.includes('/roster-review')) {
      return Response.json({ drafts: 1, posts: [cover], withoutPaper: [], withoutLog: [], warnings: [] })
    }
    if (address.endsWith('/staff'))
      return Response.json({ items: people, awaited: [], departments: ['工程部'] })
    const days = ['2026-11-26', '2026-11-27', '2026-11-28'].map((day, n) => ({
      day,
      items: n < 2 ? shifts : [],
    }))
    return Response.json({ days })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function page(view: StaffView, permissions = ['staff.edit', 'duty.edit']) {
  const onView = vi.fn()
  render(
    <QueryClientProvider client={newQueryClient()}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>
          <StaffPage
            community={'garden' as CommunityId}
            permissions={permissions}
            view={view}
            onView={onView}
          />
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  )
  return onView
}

describe('the roster', () => {
  it('shows a night once, on the day on which it begins, and ends it', async () => {
    shifts = [shift]
    page('roster')
    fireEvent.click(await screen.findByRole('button', { name: '结束张立新 20:00–8:00 的班' }))
    fireEvent.click(await screen.findByRole('button', { name: '结束这个班' }))
    await waitFor(() => expect(sent).toEqual([['/duty/s1/end', {}]]))
  })

  it('shows on which day a post has too few, and why it cannot be published', async () => {
    page('roster')
    await screen.findByText('缺 1 人')
    expect(screen.getByText('监控室')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '发布 1 个班' }))
    fireEvent.click(await screen.findByRole('button', { name: '发布' }))
    await screen.findByText('监控室 11-28 00:00 至 11-28 08:00 缺 1 人')
  })

  it('puts somebody on duty where the communities are', async () => {
    page('roster')
    await screen.findByText('张立新')
    fireEvent.click(screen.getByRole('button', { name: '排一个班' }))
    fireEvent.change(await screen.findByLabelText('到'), { target: { value: '18:00' } })
    fireEvent.click(screen.getByRole('button', { name: '排上' }))
    const at = (hour: string) => new Date(`${calendarDate(new Date())}T${hour}:00+08:00`).toISOString()
    await waitFor(() =>
      expect(sent).toEqual([['/duty', { employee: 'zhang', from: at('08:00'), until: at('18:00') }]]),
    )
  })

  it('asks for a decision about who wants to be away', async () => {
    requests.absences = [
      {
        id: 'a1',
        employee: 'zhang',
        name: '张立新',
        terms: { kind: 'ANNUAL', firstDay: '2026-12-01', lastDay: '2026-12-02', reason: '回老家' },
        state: 'ASKED',
      },
    ]
    page('roster')
    fireEvent.click(await screen.findByRole('button', { name: '同意张立新的申请' }))
    await waitFor(() => expect(sent).toEqual([['/absences/a1/decision', { approved: true }]]))
  })

  it('leads to the people while there are none', async () => {
    people = []
    const onView = page('roster')
    await screen.findByText(/先登记员工，再排班/)
    fireEvent.click(screen.getByRole('button', { name: '员工' }))
    expect(onView).toHaveBeenCalledWith('people')
  })

  it('is only read by those who roster nobody', async () => {
    shifts = [shift]
    page('roster', [])
    await screen.findByText('20:00–8:00')
    expect(screen.queryByRole('button', { name: '排一个班' })).toBeNull()
    expect(screen.queryByRole('button', { name: /^结束/ })).toBeNull()
  })
})

describe('the papers', () => {
  it('say which run out soon', async () => {
    page('papers')
    await screen.findByText('30 天内')
    fireEvent.click(screen.getByRole('button', { name: '注销' }))
    fireEvent.click((await screen.findAllByRole('button', { name: '注销' })).at(-1) as HTMLElement)
    await waitFor(() => expect(sent).toEqual([['/staff/zhang/qualifications/q1/end', {}]]))
  })
})

describe('the people', () => {
  it('take on a newcomer with the usual post of what they do', async () => {
    people = []
    page('people')
    await screen.findByText(/^这里还没有员工/)
    fireEvent.click(screen.getByRole('button', { name: '登记员工' }))
    const type = (label: string, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } })
    await screen.findByLabelText('工号')
    type('姓名', '孙师傅')
    type('手机', '13800000000')
    type('工号', 'S1')
    type('部门', '工程部')
    fireEvent.click(screen.getByRole('button', { name: '登记' }))
    await waitFor(() =>
      expect(sent).toEqual([
        [
          '/staff',
          {
            name: '孙师傅',
            phone: '13800000000',
            badge: 'S1',
            department: '工程部',
            post: '维修工',
            role: 'technician',
          },
        ],
      ]),
    )
  })

  it('leave when it was confirmed', async () => {
    page('people')
    fireEvent.click(await screen.findByRole('button', { name: '离开' }))
    fireEvent.click((await screen.findAllByRole('button', { name: '离开' })).at(-1) as HTMLElement)
    await waitFor(() => expect(sent).toEqual([['/staff/zhang/end', {}]]))
  })
})

describe('the hand-overs', () => {
  it("leave the log to whoever answers for the roster, and one's own shift to oneself", async () => {
    page('handovers', ['duty.read'])
    await screen.findByText('我的交接班')
    expect(screen.queryByText('一切正常')).toBeNull()
    cleanup()
    page('handovers')
    await screen.findByText('一切正常')
  })
})
