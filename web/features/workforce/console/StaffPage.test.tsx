import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
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
}
class Sizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const sent: [string, unknown][] = []
let people: object[]
let shifts: object[]

configure({ asyncUtilTimeout: 20_000 })

beforeEach(() => {
  sent.length = 0
  people = [mate]
  shifts = []
  vi.stubGlobal('ResizeObserver', Sizes)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push([address.replace('/api/communities/garden', ''), JSON.parse(String(init.body))])
      return Response.json({ id: 's2', employee: 'sun' }, { status: 201 })
    }
    if (address.endsWith('/staff')) return Response.json({ items: people, departments: ['工程部'] })
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
  it('shows a night on both its days, and ends it', async () => {
    shifts = [shift]
    page('roster')
    await screen.findByText('20:00–24:00')
    await screen.findByText('0:00–8:00')
    fireEvent.click(screen.getByRole('button', { name: '结束张立新 20:00–24:00 的班' }))
    fireEvent.click(await screen.findByRole('button', { name: '结束这个班' }))
    await waitFor(() => expect(sent).toEqual([['/duty/s1/end', {}]]))
  })

  it('puts somebody on duty where the communities are', async () => {
    page('roster')
    await screen.findByText(/^这 7 天没有排班/)
    fireEvent.click(screen.getByRole('button', { name: '排一个班' }))
    fireEvent.change(await screen.findByLabelText('到'), { target: { value: '18:00' } })
    fireEvent.click(screen.getByRole('button', { name: '排上' }))
    await waitFor(() =>
      expect(sent).toEqual([
        ['/duty', { employee: 'zhang', from: '2026-11-26T00:00:00.000Z', until: '2026-11-26T10:00:00.000Z' }],
      ]),
    )
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
    await screen.findByText('20:00–24:00')
    expect(screen.queryByRole('button', { name: '排一个班' })).toBeNull()
    expect(screen.queryByRole('button', { name: /^结束/ })).toBeNull()
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
