import 'fake-indexeddb/auto'
import { newQueryClient } from '@shared/api/queries'
import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { mountToasts } from '@shared/ui/phone/testing'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TicketDetail } from '../api'
import PauseCard from './PauseCard'

const network = vi.hoisted(() => ({ online: true }))
vi.mock('@shared/lib/online', async (original) => ({
  ...(await original<typeof import('@shared/lib/online')>()),
  useOnline: () => network.online,
}))
vi.mock('@shared/api/files', () => ({
  uploadAll: async (_: string, images: Blob[]) => images.map(() => 'hash'),
}))

configure({ asyncUtilTimeout: 20_000 })
mountToasts()

const reason = { active: true, version: 0 }
const reasons = [
  { ...reason, key: 'owner', name: '等业主', maxMinutes: 120, needsPhoto: false },
  { ...reason, key: 'parts', name: '等配件', maxMinutes: 4320, needsPhoto: true },
]
const pause = {
  id: 'pause',
  reason: 'parts',
  name: '等配件',
  beganAt: '2026-11-27T01:00:00Z',
  endsAt: '2026-11-30T01:00:00Z',
}
const clock = { name: 'finish', dueAt: '2026-11-28T01:00:00Z', atRiskFrom: '2026-11-27T20:00:00Z' }
const ticket = {
  community: 'garden' as CommunityId,
  id: 'leak' as TicketId,
  clocks: [clock],
} as TicketDetail
let items: object[]
/** The jobs take their time to be read. */
let jobsRead: Promise<void>
let sent: { path: string; body: unknown }[]

beforeEach(() => {
  network.online = true
  items = []
  sent = []
  vi.stubGlobal('createImageBitmap', async () => ({ width: 40, height: 30 }))
  URL.createObjectURL = () => 'blob:photo'
  URL.revokeObjectURL = () => undefined
  jobsRead = Promise.resolve()
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path.endsWith('/my-tickets')) await jobsRead
    if (init.method === 'POST') {
      sent.push({ path, body: JSON.parse(String(init.body)) })
      items = path.endsWith('/pauses') ? [pause] : [{ ...pause, endedAt: '2026-11-27T02:00:00Z' }]
    }
    return Response.json({ items, reasons })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** The page that the card is on: it reads the jobs, and reads them again with each change. */
function Jobs() {
  useQuery({ queryKey: ['my-jobs'], queryFn: async () => (await fetch('/my-tickets', {})).json() })
  return null
}

const show = (given = ticket) =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <Jobs />
      <PauseCard account={'zhang' as AccountId} ticket={given} />
    </QueryClientProvider>,
  )

async function begin() {
  const button = await screen.findByRole('button', { name: '先停一停' })
  await waitFor(() => expect(button).toHaveProperty('disabled', false))
  fireEvent.click(button)
}

describe('a clock that is stopped on the phone', () => {
  it('asks why, says for how long at most, and runs on with one tap', async () => {
    show()
    await begin()
    await screen.findByText('最长 2 小时，到时自动接着计时')
    fireEvent.change(screen.getByLabelText('补一句（选填）'), { target: { value: '回家拿钥匙' } })
    fireEvent.click(screen.getByRole('button', { name: '停表' }))
    fireEvent.click(await screen.findByRole('button', { name: '接着干' }))
    await screen.findByRole('button', { name: '先停一停' })
    expect(sent).toEqual([
      {
        path: '/api/communities/garden/tickets/leak/pauses',
        body: { reason: 'owner', note: '回家拿钥匙', photos: [] },
      },
      { path: '/api/communities/garden/tickets/leak/resumption', body: {} },
    ])
  })

  it('asks nothing again of what was said, though the jobs are still being read when the card changes', async () => {
    show()
    await begin()
    let read = () => {}
    jobsRead = new Promise((resolve) => {
      read = resolve
    })
    fireEvent.click(screen.getByRole('button', { name: '停表' }))
    await screen.findByText('停表中：等配件')
    read()
    fireEvent.click(await screen.findByRole('button', { name: '接着干' }))
    await screen.findByRole('button', { name: '先停一停' })
  })

  it('wants a photo where the reason is shown by one', async () => {
    show()
    await begin()
    fireEvent.click(await screen.findByLabelText(/等配件/))
    expect(screen.getByRole('button', { name: '先拍一张照片' })).toHaveProperty('disabled', true)
    fireEvent.change(screen.getByLabelText('拍一张，这个原因要看照片'), {
      target: { files: [new File(['x'], 'x.jpg', { type: 'image/jpeg' })] },
    })
    fireEvent.click(await screen.findByRole('button', { name: '停表' }))
    await screen.findByText('停表中：等配件')
    expect(sent[0]?.body).toMatchObject({
      reason: 'parts',
      photos: ['hash'],
    })
  })

  it('says that it cannot be stopped without a network', async () => {
    network.online = false
    show()
    await screen.findByText(/没信号停不了/)
    expect(screen.getByRole('button', { name: '先停一停' })).toHaveProperty('disabled', true)
  })

  it('shows nothing where no clock runs to the end', async () => {
    const { container } = show({ ...ticket, clocks: [] })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(container.textContent).toBe('')
  })
})
