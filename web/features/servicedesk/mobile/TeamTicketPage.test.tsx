import type { CommunityId, TicketId } from '@shared/lib/ids'
import { mountToasts } from '@shared/ui/phone/testing'
import { showPage } from '@shared/ui/testing'
import { cleanup, configure, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import TeamTicketPage from './TeamTicketPage'

const network = vi.hoisted(() => ({ online: true }))
vi.mock('@shared/lib/online', async (original) => ({
  ...(await original<typeof import('@shared/lib/online')>()),
  useOnline: () => network.online,
}))

configure({ asyncUtilTimeout: 20_000 })
mountToasts()

const leak = {
  id: 'leak',
  community: 'garden',
  number: 'QH-261127-1',
  spaceLabel: '3号楼2单元1102',
  categoryName: '漏水',
  description: '厨房漏水，一地的水',
  reportedAt: '2026-11-27T02:00:00Z',
  state: 'assigned',
  visit: true,
  assignee: { employee: 'he', name: '贺师傅', badge: 'A0217', phone: '13800000000' },
  owner: { employee: 'zhou', name: '周岚' },
  clocks: [{ name: 'arrive', dueAt: '2126-11-27T02:15:00Z', atRiskFrom: '2126-11-27T02:12:00Z' }],
  timeline: [
    {
      kind: 'servicedesk.assigned',
      text: '已派给贺师傅',
      at: '2026-11-27T02:01:00Z',
      learnedAt: '2026-11-27T02:01:00Z',
      photos: [],
    },
  ],
}
const hand = { badge: 'A1', post: '维修工', until: '2026-11-27T10:00:00Z', districts: [], qualifications: [] }
const hands = [
  { ...hand, employee: 'he', name: '贺师傅', open: 2 },
  { ...hand, employee: 'ma', name: '马师傅', open: 3 },
  { ...hand, employee: 'lin', name: '林师傅', open: 0 },
]
let ticket: object
let sent: [string, unknown][]

beforeEach(() => {
  network.online = true
  ticket = leak
  sent = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push([path, JSON.parse(String(init.body))])
      ticket = { ...leak, assignee: { employee: 'lin', name: '林师傅', badge: 'A0218' } }
    }
    if (path.endsWith('/dispatch-board')) return Response.json({ hands, declined: [] })
    if (path.endsWith('/escalations')) {
      return Response.json({
        items: [{ ticket: 'leak', cause: 'arrival', beganAt: '2026-11-27T02:15:00Z', place: '3-2-1102' }],
      })
    }
    return Response.json(ticket)
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(...permissions: string[]) {
  const page = () => (
    <TeamTicketPage
      community={'garden' as CommunityId}
      id={'leak' as TicketId}
      permissions={['tickets.read', ...permissions]}
    />
  )
  showPage(page)
}

describe('a ticket on the phone of whoever leads the team', () => {
  it('says what, where, who and what happened, and who sees to what is late', async () => {
    show('escalations.acknowledge')
    await screen.findByRole('heading', { level: 1, name: '厨房漏水' })
    for (const said of ['贺师傅', '漏水', 'QH-261127-1', '已派给贺师傅', /周岚跟到底/]) screen.getByText(said)
    expect(screen.getByRole('link', { name: /贺师傅/ }).getAttribute('href')).toBe('tel:13800000000')
    await screen.findByRole('button', { name: '我来处理' })
    expect(screen.queryByRole('button', { name: '改派' })).toBeNull()
  })

  it('gives it to somebody else on duty, the freest first', async () => {
    show('tickets.assign')
    fireEvent.click(await screen.findByRole('button', { name: '改派' }))
    const first = await screen.findAllByRole('radio')
    expect(first.map((one) => one.parentElement?.textContent)).toEqual([
      expect.stringMatching(/^林师傅空闲/),
      expect.stringMatching(/^马师傅手上 3 件/),
    ])
    fireEvent.click(screen.getByLabelText(/林师傅/))
    fireEvent.click(await screen.findByRole('button', { name: '派给林师傅' }))
    await screen.findByText('林师傅')
    expect(sent).toEqual([['/api/communities/garden/tickets/leak/assignment', { employee: 'lin' }]])
  })

  it('is given to nobody without a network, and says so', async () => {
    network.online = false
    show('tickets.assign')
    await screen.findByText('没信号，派不了。有信号再派。')
    expect(screen.getByRole('button', { name: '改派' })).toHaveProperty('disabled', true)
  })

  it('is given to nobody else when somebody is at the door', async () => {
    ticket = { ...leak, state: 'arrived' }
    show('tickets.assign')
    await screen.findByText('贺师傅')
    expect(screen.queryByRole('button', { name: '改派' })).toBeNull()
  })
})
