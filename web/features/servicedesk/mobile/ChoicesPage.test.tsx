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
const lamp = { ...ticket, id: 'lamp', number: 'QH-261127-4', categoryName: '路灯' }
let sent: [string, unknown][]
let items: object[]
let hands: object[]
/** What the server says to a choice; else what is left. */
let refusal: object | undefined

beforeEach(() => {
  sent = []
  items = [ticket]
  hands = [hand]
  refusal = undefined
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method !== 'POST') return Response.json({ items, hands })
    sent.push([path, JSON.parse(String(init.body))])
    return refusal ? Response.json(refusal, { status: 422 }) : Response.json({ items, hands })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const show = () => showPage(() => <ChoicesPage community={'garden' as CommunityId} />)

it('asks the steward who goes, or offers it to all', async () => {
  show()
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

it('says that nobody is on duty, and offers it to all', async () => {
  hands = []
  show()
  await screen.findByText('现在没有别人在班。')
  expect(screen.getByRole('button', { name: '派给这位' })).toHaveProperty('disabled', true)
  expect(screen.getByRole('button', { name: '放进抢单池' })).toHaveProperty('disabled', false)
})

it('refuses one in its own card, and the others go on', async () => {
  items = [ticket, lamp]
  refusal = { title: '已经派了', detail: '前台刚派给李师傅。' }
  show()
  const [first, second] = await screen.findAllByRole('button', { name: '放进抢单池' })
  if (!first || !second) throw new Error('Two wait')
  fireEvent.click(first)
  const told = await screen.findByText('已经派了')
  expect(told.closest('section.pad')?.textContent).toContain('QH-261127-3')
  expect(second).toHaveProperty('disabled', false)
})

it('shows at once what is left', async () => {
  items = [ticket, lamp]
  show()
  const [first] = await screen.findAllByRole('button', { name: '放进抢单池' })
  items = [lamp]
  fireEvent.click(first as HTMLElement)
  await waitFor(() => expect(screen.queryByText('QH-261127-3')).toBeNull())
  screen.getByText('QH-261127-4')
})
