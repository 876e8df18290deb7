import 'fake-indexeddb/auto'
import { newQueryClient } from '@shared/api/queries'
import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { mountToasts } from '@shared/ui/phone/testing'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { TicketDetail } from '../api'
import type { OutboxItem } from '../outbox/useOutbox'
import { distance } from '../temperatures'
import TemperatureCard from './TemperatureCard'

const acts = vi.hoisted(() => [] as unknown[])
vi.mock('../outbox/append', async (original) => ({
  ...(await original<typeof import('../outbox/append')>()),
  append: async (act: unknown) => acts.push(act),
}))

configure({ asyncUtilTimeout: 20_000 })
mountToasts()

const room = { space: 'home', label: '3号楼2单元1102', range: { low: 18, high: 28, version: 0 } }
const cold = {
  ...room,
  issue: {
    id: 'issue',
    space: 'home',
    label: room.label,
    tooCold: true,
    openedAt: '2026-11-26T01:00:00Z',
    measure: 'ADJUST_VALVE',
    measureWords: '关小楼下支管',
    readings: [{ celsius: 15.5, at: '2026-11-26T01:00:00Z', note: '主卧' }],
  },
}
const ticket = {
  community: 'garden' as CommunityId,
  id: 'cold' as TicketId,
  categoryName: '供暖',
  description: '屋里冷',
} as TicketDetail
let here: object
const sent: unknown[] = []

beforeEach(() => {
  here = room
  sent.length = 0
  acts.length = 0
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (init.method === 'POST') sent.push(JSON.parse(String(init.body)))
    return Response.json(here)
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const show = (mayMeasure: boolean, items: object[] = []) =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <TemperatureCard
        account={'zhang' as AccountId}
        ticket={ticket}
        items={items as OutboxItem[]}
        sendNow={async () => undefined}
        mayMeasure={mayMeasure}
      />
    </QueryClientProvider>,
  )

it('shows what was measured, by how much it is out and what was agreed', async () => {
  here = cold
  show(false)
  await screen.findByText('15.5 ℃')
  await screen.findByText('超出 2.5 ℃')
  await screen.findByText(/调节附近阀门。关小楼下支管/)
  expect(screen.queryByRole('button')).toBeNull()
})

it('keeps in the phone what is agreed there, network or not', async () => {
  here = { ...cold, issue: { ...cold.issue, measure: undefined } }
  show(true)
  fireEvent.click(await screen.findByRole('button', { name: '和住户定个办法' }))
  const agree = await screen.findByRole('button', { name: '先写一句怎么商定的' })
  expect(agree.hasAttribute('disabled')).toBe(true)
  fireEvent.click(screen.getByText('排气'))
  fireEvent.change(screen.getByLabelText('怎么商定的'), { target: { value: '主卧排气，八点再测' } })
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  fireEvent.click(screen.getByRole('button', { name: '定办法' }))
  await waitFor(() => expect(acts).toHaveLength(1))
  expect(acts[0]).toMatchObject({
    kind: 'ticket.measure',
    said: { agreed: { measure: 'VENT', words: '主卧排气，八点再测' } },
  })
})

it('shows as agreed what is still in the phone', async () => {
  here = { ...cold, issue: { ...cold.issue, measure: undefined } }
  const payload = { photos: [], agreed: { measure: 'VENT', words: '主卧排气' } }
  show(false, [{ state: 'waiting', command: { kind: 'ticket.measure', subject: 'cold', payload } }])
  await screen.findByText(/排气。主卧排气/)
  screen.getByText('在手机里')
})

it('keeps a reading only with consent, and does not push itself forward', async () => {
  show(true)
  fireEvent.click(await screen.findByRole('button', { name: '量室温' }))
  const keep = await screen.findByRole('button', { name: '记下 18.0 ℃' })
  expect(keep.hasAttribute('disabled')).toBe(true)
  fireEvent.click(screen.getByRole('switch', { name: /同意进门测温/ }))
  fireEvent.click(keep)
  await waitFor(() => expect(sent).toEqual([{ celsius: 18, consent: true }]))
})

it.each([
  [17.9, 0.1],
  [18, 0],
  [28.3, 0.3],
])('says that %f is out by %f', (celsius, by) => {
  expect(distance(room.range, celsius)).toBe(by)
})
