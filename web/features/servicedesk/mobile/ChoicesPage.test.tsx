import type { CommunityId } from '@shared/lib/ids'
import { mountToasts } from '@shared/ui/phone/testing'
import { showPage } from '@shared/ui/testing'
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import ChoicesPage from './ChoicesPage'

configure({ asyncUtilTimeout: 20_000 })
mountToasts()

const ticket = {
  id: 'lock',
  number: 'QH-261127-3',
  community: 'garden',
  spaceLabel: '3号楼2单元1102',
  categoryName: '门锁',
  description: '门锁打不开',
  state: 'reported',
  visit: true,
  clocks: [],
}
const hand = { employee: 'he', name: '贺师傅', badge: 'A1', post: '维修工' }
let sent: [string, unknown][]

beforeEach(() => {
  sent = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') sent.push([path, JSON.parse(String(init.body))])
    return Response.json({ items: [ticket], hands: [hand] })
  })
  showPage(() => <ChoicesPage community={'garden' as CommunityId} />)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('asks the steward who goes, or offers it to all', async () => {
  const give = await screen.findByRole<HTMLButtonElement>('button', { name: '派给这位' })
  expect(give.disabled).toBe(true)
  fireEvent.click(screen.getByRole('radio', { name: /贺师傅/ }))
  fireEvent.click(give)
  await waitFor(() =>
    expect(sent).toEqual([['/api/communities/garden/tickets/lock/choice', { employee: 'he' }]]),
  )
  const pool = await screen.findByRole<HTMLButtonElement>('button', { name: '放进抢单池' })
  await waitFor(() => expect(pool.disabled).toBe(false))
  fireEvent.click(pool)
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]?.[1]).toEqual({})
})
