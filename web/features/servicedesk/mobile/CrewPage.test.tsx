import type { CommunityId } from '@shared/lib/ids'
import { showPage } from '@shared/ui/testing'
import { cleanup, configure, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import CrewPage from './CrewPage'

configure({ asyncUtilTimeout: 20_000 })

const waiting = (id: string, description: string) => ({
  id,
  community: 'garden',
  spaceLabel: '3号楼大堂',
  categoryName: '灯',
  description,
  reportedAt: '2026-11-27T02:00:00Z',
  state: 'reported',
  visit: true,
  clocks: [],
})
const lamp = waiting('lamp', '大堂灯不亮')
const door = waiting('door', '单元门关不上')
const gap = {
  kind: 'gap',
  name: '秩序',
  count: 2,
  at: '2026-11-27T01:00:00Z',
  until: '2026-11-27T09:00:00Z',
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function crew(parts: object[]) {
  vi.stubGlobal('fetch', async (path: string) => {
    if (path.endsWith('/today')) return Response.json({ parts })
    if (path.endsWith('/dispatch-board')) return Response.json({ hands: [], declined: [] })
    return Response.json({ items: [lamp, door] })
  })
  const page = () => (
    <CrewPage community={'garden' as CommunityId} mayAcknowledge={false} mayReport mayPassOn mayVisit />
  )
  showPage(page)
}

describe('the team on the phone', () => {
  it('shows what anybody may take apart from what waits, who is missing, and opens a ticket', async () => {
    crew([
      { section: 'POOL', count: 3, tickets: [lamp], lines: [] },
      { section: 'SHORT', count: 1, tickets: [], lines: [gap] },
    ])
    const pool = await screen.findByRole('heading', { name: '抢单池' })
    const link = await screen.findByRole('link', { name: /大堂灯不亮/ })
    expect(link.getAttribute('href')).toBe('/work/garden/crew/lamp')
    expect(pool.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    screen.getByText('还有 2 张，到电脑上看')
    const missing = screen.getByText('缺 2 人').closest('.card') as HTMLElement
    within(missing).getByText('秩序')
    within(missing).getByText('9:00–17:00', { normalizer: (text) => text.replace(/^0/, '') })
  })

  it('asks no less where neither is told to whoever looks', async () => {
    crew([])
    expect(await screen.findAllByRole('link', { name: /大堂灯不亮|单元门关不上/ })).toHaveLength(2)
    expect(screen.queryByText('抢单池')).toBeNull()
    expect(screen.queryByText('今天缺人')).toBeNull()
  })
})
