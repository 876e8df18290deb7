import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { showPage } from '@shared/ui/testing'
import type { QueryClient } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EquipmentView } from '../equipmentViews'
import type { ItemId } from '../register'
import EquipmentPage from './EquipmentPage'
import { PrintButton } from './PrintDialog'

configure({ asyncUtilTimeout: 20_000 })

const pump = {
  id: 'pump',
  given: {
    code: 'P-1',
    name: '生活水泵',
    kind: 'water-pump',
    place: 'room',
    position: '进门左手',
    make: { maker: '南泵', model: 'S1', warrantyUntil: '2127-03-01' },
    care: { responsible: 'left' },
    state: 'IN_USE',
    photos: [],
    documents: [{ sha256: 'abc', name: '说明书.pdf' }],
  },
  kindName: '生活水泵',
  system: 'water',
  systemName: '给排水',
  placeLabel: '地下一层泵房',
  placeKey: 'B1-泵房',
  lacks: ['RESPONSIBLE', 'HANGING'],
  card: '2126-11-20T02:00:00Z',
  version: 3,
}
const paper = {
  id: 'report',
  kind: 'safety-valve',
  kindName: '安全阀校验',
  item: 'pump',
  about: 'P-1 生活水泵',
  given: {
    validFrom: '2125-12-01',
    validUntil: '2126-11-30',
    number: 'N-1',
    issuer: '市检测院',
    photos: ['f00'],
  },
  current: true,
  recordedAt: '2125-12-01T02:00:00Z',
}
const entries = [
  {
    running: 'PAPER',
    subject: 'report',
    kind: 'safety-valve',
    what: '安全阀校验',
    about: 'P-1 生活水泵',
    item: 'pump',
    until: '2126-11-30',
    left: -2,
    nearness: 'OVER',
    number: 'N-1',
  },
  {
    running: 'STAFF',
    subject: 'certificate',
    what: '高压电工证',
    about: '师傅 A1',
    until: '2126-12-20',
    left: 20,
    nearness: 'WITHIN_30_DAYS',
    number: 'T-1',
    responsibleName: '师傅',
  },
]
class Unmoved implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
const classes = [
  { key: 'water', name: '给排水', n: 1, licensed: false, active: false, shipped: false, version: 1 },
  {
    key: 'water-pump',
    parent: 'water',
    name: '生活水泵（停用）',
    n: 1,
    licensed: false,
    active: false,
    shipped: false,
    version: 1,
  },
]
let items: object[]
let opened: object
let queries: QueryClient
let sent: string[]
let failing: boolean

beforeEach(() => {
  items = [pump]
  opened = pump
  sent = []
  failing = false
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('open', vi.fn())
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'PUT') {
      sent.push(`PUT ${new Headers(init.headers).get('If-Match')} ${init.body}`)
      return new Response(null, { status: 204 })
    }
    if (init.method === 'POST') {
      sent.push(`${path} ${init.body}`)
      return Response.json({ id: 'print' }, { status: 201 })
    }
    if (failing) return Response.json({ title: '没读到', detail: '再试一次', status: 500 }, { status: 500 })
    if (path.includes('/equipment-coverage'))
      return Response.json({
        systems: [
          { system: 'water', name: '给排水', items: 9, responsible: 1, contractor: 0, card: 2, hanging: 4 },
        ],
        phone: '010-88886666',
      })
    if (path.includes('/equipment-expiries')) return Response.json({ items: entries })
    if (path.includes('/equipment/pump')) return Response.json({ item: opened, papers: [paper] })
    if (path.includes('/equipment-classes')) return Response.json({ items: classes })
    if (path.includes('/equipment?')) return Response.json({ items })
    return Response.json({ items: [] })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const onItem = vi.fn()
const show = (mayEdit: boolean, view: EquipmentView = 'register', item?: string) => {
  queries = newQueryClient()
  return showPage(
    () => (
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>
          <EquipmentPage
            community={'garden' as CommunityId}
            mayEdit={mayEdit}
            view={view}
            item={item as ItemId | undefined}
            onView={() => {}}
            onItem={onItem}
          />
        </App>
      </ConfigProvider>
    ),
    queries,
  )
}

describe('the register of equipment', () => {
  it('says what each machine is, where, and what it lacks', async () => {
    show(false)
    const row = (await screen.findByText('P-1')).closest('tr')
    for (const words of ['生活水泵', '给排水', '地下一层泵房', '没有责任人', '卡没挂好'])
      expect(row?.textContent).toContain(words)
    expect(await screen.findByText('9 台；有卡 7，挂好 5；1 台没有责任人')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '登记设备' })).toBeNull()
    expect(screen.queryByRole('checkbox')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'P-1' }))
    expect(onItem).toHaveBeenCalledWith('pump')
  })

  it('prints the cards of those chosen with the phone of the desk', async () => {
    show(true)
    fireEvent.click(await screen.findByRole('checkbox', { name: '选择 P-1' }))
    fireEvent.click(screen.getByRole('button', { name: '打印设备卡（1）' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('现有 9 台：有卡 7，挂好 5')).toBeTruthy()
    fireEvent.click(within(dialog).getByRole('button', { name: '打印' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toContain('equipment-cards {"items":["pump"],"phone":"010-88886666"}')
    expect(window.open).toHaveBeenCalledWith(
      '/api/communities/garden/equipment-cards/print/cards.pdf',
      '_blank',
    )
  })

  it('prints no more cards at once than one print takes', () => {
    const { rerender } = render(<PrintButton count={100} onClick={() => {}} />)
    expect(screen.queryByRole('status')).toBeNull()
    expect(screen.getByRole('button')).toHaveProperty('disabled', false)
    rerender(<PrintButton count={101} onClick={() => {}} />)
    expect(screen.getByRole('status').textContent).toBe('一次最多 100 张')
    expect(screen.getByRole('button')).toHaveProperty('disabled', true)
  })

  it('says what to do where nothing is written down, and where it cannot be read', async () => {
    items = []
    show(true)
    expect(await screen.findByText(/^还没有登记。/)).toBeTruthy()
    cleanup()
    failing = true
    show(true)
    expect((await screen.findAllByText('没读到')).length).toBeGreaterThan(0)
  })

  it('opens a file with its card and its papers, which only who may edit renews', async () => {
    show(false, 'register', 'pump')
    const panel = await screen.findByRole('dialog')
    for (const words of ['说明书.pdf', '安全阀校验', '市检测院', '南泵 S1'])
      expect(await within(panel).findByText(new RegExp(words))).toBeTruthy()
    expect(within(panel).queryByRole('button', { name: '续证' })).toBeNull()
    cleanup()
    show(true, 'register', 'pump')
    expect(await screen.findByRole('button', { name: '续证' })).toBeTruthy()
  })
})

describe('a machine that is corrected', () => {
  it('is saved as what was read when the dialog opened, and keeps its stopped class', async () => {
    show(true, 'register', 'pump')
    fireEvent.click(await screen.findByRole('button', { name: '修改' }))
    const name = await screen.findByDisplayValue('生活水泵')
    opened = { ...pump, given: { ...pump.given, name: '别人改的' }, version: 4 }
    await queries.invalidateQueries()
    expect((await screen.findAllByText('P-1 别人改的')).length).toBeGreaterThan(0)
    expect(screen.getByText('生活水泵（停用）')).toBeTruthy()
    fireEvent.change(name, { target: { value: '一号泵' } })
    fireEvent.click(screen.getByRole('button', { name: '保存' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toContain('PUT "3"')
    expect(sent[0]).toContain('"kind":"water-pump"')
    expect(sent[0]).toContain('"name":"一号泵"')
  })
})

describe('what runs out', () => {
  it('stands in one list, and only papers are renewed there', async () => {
    show(true, 'expiries')
    const over = (await screen.findByText('过期 2 天')).closest('tr')
    expect(over?.textContent).toContain('安全阀校验')
    expect(screen.getByText('过期 2 天').className).toBe('tag breach')
    expect(screen.getByText('还有 20 天').className).toBe('tag risk')
    expect(screen.getAllByRole('button', { name: '续证' })).toHaveLength(1)
    fireEvent.click(screen.getByRole('button', { name: '更多' }))
    fireEvent.click(await screen.findByRole('menuitem', { name: '不再需要' }))
    fireEvent.change(await screen.findByLabelText('原因'), { target: { value: '阀门拆了' } })
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '不再需要' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toContain('equipment-papers/report/end {"because":"阀门拆了"}')
  })
})
