import type { CommunityId } from '@shared/lib/ids'
import { mountToasts } from '@shared/ui/phone/testing'
import { showPage } from '@shared/ui/testing'
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import VisitsPage from './VisitsPage'

const network = vi.hoisted(() => ({ online: true }))
vi.mock('@shared/lib/online', async (original) => ({
  ...(await original<typeof import('@shared/lib/online')>()),
  useOnline: () => network.online,
}))

configure({ asyncUtilTimeout: 20_000 })
mountToasts()

const visit = (kind: 'CENSUS' | 'TENANT') => ({
  id: 'visit',
  kind,
  space: 'home',
  label: '3-2-1102',
  spokenLabel: '3号楼2单元1102',
  due: '2126-12-31',
  overdue: false,
  steward: '周岚',
})
let items: object[]
let asked: string[]
let sent: unknown[]

beforeEach(() => {
  network.online = true
  items = [visit('CENSUS')]
  asked = []
  sent = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push(JSON.parse(String(init.body)))
      items = []
      return new Response(null, { status: 204 })
    }
    asked.push(new URL(path, 'http://here').searchParams.get('steward') ?? '')
    return Response.json({ items, total: items.length, stewards: ['周岚'], censuses: [] })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(name = '周岚') {
  showPage(() => <VisitsPage community={'garden' as CommunityId} name={name} />)
}

const take = async () => fireEvent.click(await screen.findByRole('button', { name: /^登记结果 3号楼/ }))

describe('visits at the door', () => {
  it('show a steward their own district first, and everybody’s when asked', async () => {
    show()
    await waitFor(() => expect(asked).toContain('周岚'))
    fireEvent.click(await screen.findByRole('switch', { name: /只看我片区的/ }))
    await screen.findByText('3号楼2单元1102')
    cleanup()
    show('陆知远')
    await screen.findByText('3号楼2单元1102')
    expect(screen.queryByRole('switch')).toBeNull()
  })

  it('take down how many live there, and go back to the list', async () => {
    show()
    await take()
    fireEvent.change(await screen.findByLabelText('住几个人（选填）'), { target: { value: '3' } })
    fireEvent.click(screen.getByRole('button', { name: '登记结果' }))
    await screen.findByRole('heading', { name: '普查与走访' })
    expect(sent).toEqual([{ outcome: 'ANSWERED', tenants: [], people: 3 }])
  })

  it('let tenants decline with what they said, and tell nothing else of them', async () => {
    items = [visit('TENANT')]
    show()
    await take()
    screen.getByRole('button', { name: '写上承租人、租期和有没有隐患' })
    fireEvent.change(screen.getByLabelText('承租人'), { target: { value: '王先生' } })
    fireEvent.click(screen.getByLabelText('不愿回答'))
    fireEvent.change(screen.getByLabelText('对方怎么说'), { target: { value: '不方便' } })
    fireEvent.click(screen.getByRole('button', { name: '登记结果' }))
    await waitFor(() => expect(sent).toEqual([{ outcome: 'DECLINED', tenants: [], reason: '不方便' }]))
  })

  it('say that nothing is kept without a network', async () => {
    network.online = false
    show()
    await take()
    await screen.findByText(/没信号，存不上/)
    expect(screen.getByRole('button', { name: '登记结果' })).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('button', { name: '返回' }))
    await screen.findByRole('heading', { name: '普查与走访' })
  })
})
