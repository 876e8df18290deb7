import { newQueryClient } from '@shared/api/queries'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { TicketDetail } from '../api'
import { distance } from '../temperatures'
import TemperatureCard from './TemperatureCard'

configure({ asyncUtilTimeout: 20_000 })

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
const ticket = { community: 'garden' as CommunityId, id: 'cold' as TicketId } as TicketDetail
let here: object
const sent: unknown[] = []

beforeEach(() => {
  here = room
  sent.length = 0
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (init.method === 'POST') sent.push(JSON.parse(String(init.body)))
    return Response.json(here)
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const show = (mayMeasure: boolean) =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <TemperatureCard ticket={ticket} mayMeasure={mayMeasure} />
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
