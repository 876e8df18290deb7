import type { CommunityId, TicketId } from '@shared/lib/ids'
import { mountToasts } from '@shared/ui/phone/testing'
import { showPage } from '@shared/ui/testing'
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { MyReport } from '../api'
import { daysAhead, spansOn, spanWords } from '../appointment'
import AppointmentCard from './AppointmentCard'

configure({ asyncUtilTimeout: 20_000 })
mountToasts()

const ticket = {
  id: 'lock' as TicketId,
  community: 'garden' as CommunityId,
  appointedAt: '2026-11-28T06:00:00Z',
  appointedUntil: '2026-11-28T08:00:00Z',
  mayAppoint: true,
} as MyReport
let sent: [string, unknown][]

beforeEach(() => {
  sent = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') sent.push([path, JSON.parse(String(init.body))])
    return Response.json({ timeline: [] })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('agrees on another time with a day, a span and a reason if there is one', async () => {
  showPage(() => <AppointmentCard ticket={ticket} />)
  await screen.findByText(/14:00–16:00 上门/)
  fireEvent.click(screen.getByRole('button', { name: '换个时间' }))
  const send = screen.getByRole<HTMLButtonElement>('button', { name: '就约这个时间' })
  expect(send.disabled).toBe(true)
  const day = daysAhead(new Date())[2]
  const span = spansOn(day?.value ?? '', new Date())[4]
  if (!day || !span) throw new Error('A week has seven days')
  fireEvent.click(screen.getByRole('radio', { name: day.label }))
  fireEvent.click(screen.getByRole('radio', { name: spanWords(span) }))
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '在上班' } })
  await waitFor(() => expect(send.disabled).toBe(false))
  fireEvent.click(send)
  await waitFor(() =>
    expect(sent).toEqual([
      ['/api/me/communities/garden/tickets/lock/appointment', { ...span, reason: '在上班' }],
    ]),
  )
  await waitFor(() => expect(screen.queryByRole('button', { name: '就约这个时间' })).toBeNull())
})

it('is agreed for the first time in words that change nothing', async () => {
  showPage(() => (
    <AppointmentCard ticket={{ ...ticket, appointedAt: undefined, appointedUntil: undefined }} />
  ))
  await screen.findByText('没有约时间，尽快上门')
  fireEvent.click(screen.getByRole('button', { name: '约个时间' }))
  screen.getByRole('button', { name: '先不约' })
  expect(screen.queryByRole('button', { name: /改|换/ })).toBeNull()
})

it('offers no other time where somebody is there, or it was moved too often', async () => {
  showPage(() => <AppointmentCard ticket={{ ...ticket, mayAppoint: false }} />)
  await screen.findByText(/14:00–16:00 上门/)
  expect(screen.queryByRole('button')).toBeNull()
})
