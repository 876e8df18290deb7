import type { CommunityId } from '@shared/lib/ids'
import { showPage } from '@shared/ui/testing'
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { App } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import PlannedPage from './PlannedPage'

configure({ asyncUtilTimeout: 20_000 })

const turn = {
  id: 'turn',
  title: '水泵房巡查',
  place: '地下室水泵房',
  label: '水泵房巡查 地下室水泵房',
  post: '维修工',
  opensAt: '2026-11-27T16:00:00Z',
  dueAt: '2026-11-28T15:59:59Z',
  state: 'LATE',
  faults: [],
}
const done = {
  ...turn,
  state: 'DONE',
  done: {
    at: '2026-11-28T02:00:00Z',
    by: '黄阿姨',
    signedFor: true,
    with: '周师傅',
    late: false,
    wrong: ['压力 0.75 MPa，应在 0.3–0.6 MPa，高了 0.15 MPa'],
  },
  faults: [{ ticket: 'ticket', number: 'QH-261128-3', joined: false, words: '', open: true }],
}
const skipped = {
  ...turn,
  skipped: { at: '2026-11-28T02:00:00Z', by: '周师傅', reason: 'LOCKED', note: '钥匙在物业' },
}
class Unmoved implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
let asked: string[]
let late: object[]

beforeEach(() => {
  asked = []
  late = [turn]
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push(init.body ? `${path} ${init.body}` : path)
    if (init.method === 'POST') return new Response(null, { status: 204 })
    if (path.endsWith('/planned-digest')) return Response.json({ at: '07:30:00', version: 0 })
    if (path.endsWith('/staff'))
      return Response.json({ items: [{ employee: 'zhou', name: '周师傅', post: '维修工' }] })
    if (path.includes('state=done') || path.includes('ticket=')) return Response.json({ items: [done] })
    if (path.includes('state=skipped')) return Response.json({ items: [skipped] })
    return Response.json({ items: path.includes('state=late') ? late : [] })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const show = (mayEdit: boolean, ticket?: string) =>
  showPage(() => (
    <App>
      <PlannedPage
        community={'garden' as CommunityId}
        mayEdit={mayEdit}
        mayTell={false}
        categories={async () => []}
        ticket={ticket}
      />
    </App>
  ))
const tasks = async () => fireEvent.click(await screen.findByText('任务'))

describe('turns as whoever leads sees them', () => {
  it('begin with what is late, and say what was not done and why', async () => {
    show(false)
    await tasks()
    const row = (await screen.findByText('地下室水泵房')).closest('tr')
    expect(row?.textContent).toContain('维修工')
    expect(asked.some((one) => one.includes('/planned-tasks?state=late'))).toBe(true)
    expect(await screen.findByText(/^每天 07:30 提醒/)).toBeTruthy()
    expect(screen.queryByLabelText('几点提醒')).toBeNull()
    fireEvent.click(screen.getByText('没做成'))
    expect(await screen.findByText(/^门锁着，周师傅/)).toBeTruthy()
    expect(screen.getByText('钥匙在物业')).toBeTruthy()
    fireEvent.click(screen.getByText('等做'))
    expect(await screen.findByText('现在没有等做的任务。')).toBeTruthy()
  })

  it('say who did it, who signed, what was wrong and which ticket it is', async () => {
    show(false, 'ticket')
    const row = (await screen.findByText('地下室水泵房')).closest('tr')
    for (const words of ['黄阿姨', '代签', '同去 周师傅', '高了 0.15 MPa', 'QH-261128-3', '在修'])
      expect(row?.textContent).toContain(words)
    expect(asked.some((one) => one.endsWith('/planned-tasks?ticket=ticket'))).toBe(true)
    expect(screen.queryByText('等做')).toBeNull()
    expect(screen.getByText('只看这张工单')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '看全部任务' }))
    expect(await screen.findByText('等做')).toBeTruthy()
    await waitFor(() => expect(asked.some((one) => one.endsWith('/planned-tasks?state=late'))).toBe(true))
  })

  it('are given to one person', async () => {
    show(true)
    await tasks()
    const choice = await screen.findByRole('combobox', { name: '交给 水泵房巡查 地下室水泵房' })
    fireEvent.mouseDown(choice)
    fireEvent.click(await screen.findByText('周师傅'))
    await waitFor(() =>
      expect(asked).toContain('/api/communities/garden/planned-tasks/turn/assignment {"employee":"zhou"}'),
    )
    expect(await screen.findByText('地下室水泵房 交给周师傅了')).toBeTruthy()
  })

  it('name whoever has it, also when they are not here any more', async () => {
    late = [
      { ...turn, assignee: 'sun', assigneeName: '孙师傅' },
      { ...turn, id: 'other', place: '天台', assignee: 'nobody' },
    ]
    show(true)
    await tasks()
    expect(await screen.findAllByText('孙师傅')).toHaveLength(2)
    expect(screen.getByText('已离岗的同事')).toBeTruthy()
    expect(screen.queryByText('nobody')).toBeNull()
    expect(screen.getByText('只交给这个人')).toBeTruthy()
  })
})
