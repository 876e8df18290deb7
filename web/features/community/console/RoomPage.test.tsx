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
  vehicles: [{ id: 'car', kind: 'CAR', plate: '沪A12345', party: 'her', holder: '程女士' }],
  pets: [],
  keys: [],
  transfers: [
    {
      id: 'sold',
      kind: 'SALE',
      day: '2026-01-01',
      certificate: '沪（2025）1',
      papers: ['deed'],
      owed: 0,
      openReports: 0,
      keysOut: 0,
      endedCodes: 0,
      recordedAt: '2026-01-01T08:00:00Z',
    },
  ],
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
let people: object[]
let shownUntil: string

configure({ asyncUtilTimeout: 20_000 })

class Sizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  sent.length = 0
  doors = room.doors
  people = room.people
  shownUntil = new Date(Date.now() + 300_000).toISOString()
  vi.stubGlobal('ResizeObserver', Sizes)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push({ path, body: JSON.parse(String(init.body)) })
      return Response.json({ id: 'made' }, { status: 201 })
    }
    if (path.endsWith('/unfinished'))
      return Response.json({ reports: room.openReports, keys: [], owed: 1230.5 })
    if (path.includes('/reveals/')) return Response.json({ value: '19900025678', until: shownUntil })
    if (path.endsWith('/reveals') || path.endsWith('/calls'))
      return Response.json({
        items: [{ id: 'once', at: '2026-11-20T08:00:00Z', name: '前台小周', reason: '漏水' }],
      })
    if (path.includes('/home-visits'))
      return Response.json({
        items: [{ id: 'visit', kind: 'CENSUS', space: 'home', label: '3-2-1102', due: '2026-12-31' }],
        total: 1,
        stewards: [],
        censuses: [],
      })
    return Response.json({ ...room, people, doors })
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
  it('says the last day of a lease, not the first day after it', async () => {
    people = [{ ...lodger, until: '2026-12-01' }]
    roomPage()
    expect(await screen.findByText(/至11月30日/)).toBeTruthy()
  })

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
    await screen.findByText(/前台小周：漏水/)
    fireEvent.change(await screen.findByLabelText('原因'), { target: { value: '救护车要联系家属' } })
    fireEvent.click(screen.getByRole('button', { name: '查看 5 分钟' }))
    await screen.findByText('19900025678')
    expect(sent).toEqual([
      { path: '/api/communities/garden/parties/her/reveals', body: { reason: '救护车要联系家属' } },
    ])
  })
})

const day = async (label: string, value: string) => {
  const field = await screen.findByLabelText(label)
  fireEvent.mouseDown(field)
  fireEvent.change(field, { target: { value } })
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 })
}
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('what belongs to a room', () => {
  it('hides a number again when its time is over', async () => {
    shownUntil = new Date(Date.now() - 1000).toISOString()
    roomPage()
    fireEvent.click((await screen.findAllByRole('button', { name: '写原因查看' }))[0] as HTMLElement)
    fireEvent.change(await screen.findByLabelText('原因'), { target: { value: '救护车要联系家属' } })
    click('查看 5 分钟')
    await screen.findByText(/已到时间/)
    expect(screen.queryByText('19900025678')).toBeNull()
  })

  it('ends the car of who left', async () => {
    roomPage()
    fireEvent.click(await screen.findByRole('button', { name: '不再登记沪A12345' }))
    fireEvent.click((await screen.findAllByRole('button', { name: '不再登记' })).at(-1) as HTMLElement)
    await vi.waitFor(() =>
      expect(sent).toEqual([{ path: '/api/communities/garden/spaces/home/vehicles/car/end', body: {} }]),
    )
  })

  it('calls, adds and shows the other numbers of somebody', async () => {
    people = [{ ...her, contacts: [{ id: 'daughter', kind: 'MOBILE', masked: '138****0001', note: '女儿' }] }]
    roomPage()
    fireEvent.click(await screen.findByRole('button', { name: '拨打138****0001' }))
    fireEvent.change(await screen.findByLabelText('为什么打'), { target: { value: '漏水' } })
    fireEvent.click(screen.getAllByRole('button', { name: '拨打' }).at(-1) as HTMLElement)
    await vi.waitFor(() =>
      expect(sent).toEqual([
        { path: '/api/communities/garden/parties/her/calls', body: { purpose: '漏水', contact: 'daughter' } },
      ]),
    )
    fireEvent.click(screen.getByRole('button', { name: '加联系方式' }))
    fireEvent.change(await screen.findByLabelText('号码或地址'), { target: { value: '13800000002' } })
    click('记下')
    await vi.waitFor(() =>
      expect(sent[1]).toEqual({
        path: '/api/communities/garden/parties/her/contacts',
        body: { kind: 'MOBILE', value: '13800000002' },
      }),
    )
  })

  it('divides the shares among owners', async () => {
    doors = ['BIND']
    roomPage()
    fireEvent.click(await screen.findByRole('button', { name: '分份额' }))
    fireEvent.change(await screen.findByLabelText('程女士'), { target: { value: '2/3' } })
    click('保存份额')
    await vi.waitFor(() =>
      expect(sent).toEqual([
        {
          path: '/api/communities/garden/spaces/home/shares',
          body: { shares: [{ tie: 'her-tie', share: '2/3' }] },
        },
      ]),
    )
  })

  it('shows what was owed when it changed hands, also when it was nothing, with the papers', async () => {
    roomPage()
    expect(await screen.findByText(/¥0\.00/)).toBeTruthy()
    expect(document.querySelector('img[src="/api/communities/garden/files/deed/thumbnail"]')).toBeTruthy()
  })

  it('has the visit that is still to be made, for those who make it', async () => {
    doors = ['VISIT']
    roomPage()
    expect(await screen.findByText('普查')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '登记结果' }))
    click('保存')
    await vi.waitFor(() => expect(sent[0]?.path).toBe('/api/communities/garden/home-visits/visit/result'))
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
    await day('从哪天起', '2026-11-26')
    type('凭什么办', '沪（2026）0001')
    click('下一步')

    await screen.findByRole('checkbox', { name: /程女士/ })
    expect(screen.queryByRole('checkbox', { name: /租客/ })).toBeNull()
    type('姓名', '何先生')
    type('手机', '19900030001')
    click('上一步')
    await screen.findByLabelText('从哪天起')
    click('下一步')
    expect(await screen.findByLabelText('姓名')).toHaveProperty('value', '何先生')
    click('下一步')

    await screen.findByText('没缴的费用 ¥1230.50，由原来的人承担，不影响办理')
    click('办理，交给何先生')
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

  it('does not end again a lease that is over on the day the next one begins', async () => {
    people = [her, { ...lodger, until: '2026-12-01' }]
    const done = vi.fn()
    show(
      <TransferPage
        community={'garden' as CommunityId}
        space={'home' as SpaceId}
        crumbs="上一步"
        onDone={done}
      />,
    )
    fireEvent.click(await screen.findByText('换租'))
    await day('从哪天起', '2026-12-01')
    await day('租期最后一天', '2027-11-30')
    type('凭什么办', '租 2026-12')
    click('下一步')
    await screen.findByText('现在没有登记，直接填新来的人。')
    type('姓名', '新租客')
    type('手机', '19900030002')
    click('下一步')
    await screen.findByText(/旧租户和家人/)
    click('办理，交给新租客')
    await vi.waitFor(() => expect(done).toHaveBeenCalled())
    expect(sent[0]?.body).toMatchObject({ ending: [], day: '2026-12-01', until: '2027-12-01' })
  })
})
