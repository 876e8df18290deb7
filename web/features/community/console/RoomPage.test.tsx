import { newQueryClient } from '@shared/api/queries'
import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import RoomPage from './RoomPage'
import TransferPage from './TransferPage'

const her = {
  tie: 'her-tie',
  party: 'her',
  name: '程女士',
  maskedPhone: '199****5678',
  bound: true,
  relation: 'OWNER',
  share: '1/2',
  from: '2026-01-01',
  elsewhere: [{ space: 'bay', label: 'B-017', spokenLabel: 'B-017', relation: 'OWNER' }],
  contacts: [],
  consents: [{ id: 'yes', purpose: 'CENSUS', how: 'SIGNED', givenAt: '2026-11-01T08:00:00Z', givenBy: 'x' }],
  details: [{ id: 'age', field: 'AGE', value: '62', notedAt: '2026-11-01T08:00:00Z' }],
  completeness: { agreed: 4, noted: 1 },
}
const lodger = {
  ...her,
  tie: 'lodger-tie',
  party: 'lodger',
  name: '租客',
  relation: 'TENANT',
  share: undefined,
}
const room = {
  space: 'home',
  label: '3-2-1102',
  spokenLabel: '3号楼2单元1102',
  people: [her, lodger],
  earlier: [],
  openReports: [
    {
      id: 'leak',
      number: 'QH-261126-1',
      category: '漏水',
      description: '厨房漏水',
      state: 'reported',
      reportedAt: '2026-11-26T08:00:00Z',
    },
  ],
  closedReports: [],
  vehicles: [],
  pets: [],
  keys: [],
  transfers: [],
  keyMovements: [],
  doors: ['REPORT', 'TRANSFER', 'UNMASK', 'PRINT'],
}
const sent: { path: string; body: unknown }[] = []
const buttons = {
  PRINT: '打印户档',
  BIND: '绑定',
  TRANSFER: '过户、换租',
  REPORT: '报事',
  UNMASK: '写原因查看',
}
let doors: string[]

configure({ asyncUtilTimeout: 20_000 })

class Sizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  sent.length = 0
  doors = room.doors
  vi.stubGlobal('ResizeObserver', Sizes)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push({ path, body: JSON.parse(String(init.body)) })
      return Response.json({ id: 'made' }, { status: 201 })
    }
    if (path.endsWith('/unfinished'))
      return Response.json({ reports: room.openReports, keys: [], owed: 1230.5 })
    if (path.includes('/reveals/'))
      return Response.json({ value: '19900025678', until: '2026-11-26T09:00:00Z' })
    return Response.json({ ...room, doors })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const show = (page: React.ReactNode) =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>{page}</App>
      </ConfigProvider>
    </QueryClientProvider>,
  )

const roomPage = (onTransfer = vi.fn()) =>
  show(
    <RoomPage
      community={'garden' as CommunityId}
      space={'home' as SpaceId}
      crumbs="房屋与住户"
      onReport={vi.fn()}
      onBind={vi.fn()}
      onTransfer={onTransfer}
      ticketLink={(_, children) => children}
      roomLink={(_, children) => <span>{children}</span>}
    />,
  )

describe('the file of a room', () => {
  it('shows people, their other rooms, what they agreed to, and what is open', async () => {
    roomPage()
    await screen.findByRole('heading', { level: 1, name: '3号楼2单元1102' })
    for (const text of ['占 1/2', 'B-017', '62', '同意登记 4 项，已登记 1 项', 'QH-261126-1']) {
      expect(screen.getAllByText(text).length).toBeGreaterThan(0)
    }
  })

  it.each(Object.entries(buttons))('shows behind the door %s only what is behind it', async (door, name) => {
    doors = [door]
    roomPage()
    expect(await screen.findAllByRole('button', { name })).not.toHaveLength(0)
    for (const other of Object.values(buttons).filter((one) => one !== name)) {
      expect(screen.queryByRole('button', { name: other }), other).toBeNull()
    }
  })

  it('shows a whole number only for a reason', async () => {
    roomPage()
    fireEvent.click((await screen.findAllByRole('button', { name: '写原因查看' }))[0] as HTMLElement)
    expect(screen.queryByText('19900025678')).toBeNull()
    fireEvent.change(await screen.findByLabelText('原因'), { target: { value: '救护车要联系家属' } })
    fireEvent.click(screen.getByRole('button', { name: '查看 5 分钟' }))
    await screen.findByText('19900025678')
    expect(sent).toEqual([
      { path: '/api/communities/garden/parties/her/reveals', body: { reason: '救护车要联系家属' } },
    ])
  })
})

describe('handing a home over', () => {
  it('ends no lease with a sale, and shows what stays open before it is done', async () => {
    const done = vi.fn()
    show(
      <TransferPage
        community={'garden' as CommunityId}
        space={'home' as SpaceId}
        crumbs="上一步"
        onDone={done}
      />,
    )
    const day = await screen.findByLabelText('从哪天起')
    fireEvent.mouseDown(day)
    fireEvent.change(day, { target: { value: '2026-11-26' } })
    fireEvent.keyDown(day, { key: 'Enter', keyCode: 13 })
    fireEvent.change(screen.getByLabelText('凭什么办'), { target: { value: '沪（2026）0001' } })
    fireEvent.click(screen.getByRole('button', { name: '下一步' }))

    await screen.findByRole('checkbox', { name: /程女士/ })
    expect(screen.queryByRole('checkbox', { name: /租客/ })).toBeNull()
    fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '何先生' } })
    fireEvent.change(screen.getByLabelText('手机'), { target: { value: '19900030001' } })
    fireEvent.click(screen.getByRole('button', { name: '下一步' }))

    await screen.findByText('没缴的费用 ¥1230.50，由原来的人承担，不影响办理')
    fireEvent.click(screen.getByRole('button', { name: '办理，交给何先生' }))
    await vi.waitFor(() => expect(done).toHaveBeenCalled())
    expect(sent).toEqual([
      {
        path: '/api/communities/garden/spaces/home/transfers',
        body: {
          kind: 'SALE',
          day: '2026-11-26',
          certificate: '沪（2026）0001',
          papers: [],
          ending: ['her-tie'],
          people: [{ name: '何先生', phone: '19900030001' }],
        },
      },
    ])
  })
})
