import '@shared/lib/fieldTexts'
import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { mountToasts } from '@shared/ui/phone/testing'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { TicketDetail } from '../api'
import type { Act } from '../outbox/append'
import LeakCard from './LeakCard'

const acts = vi.hoisted(() => [] as unknown[])
vi.mock('../outbox/append', () => ({
  append: async (act: unknown) => acts.push(act),
}))

configure({ asyncUtilTimeout: 20_000 })
mountToasts()
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const zhang = 'zhang' as AccountId
const ticket = {
  id: 'leak' as TicketId,
  community: 'garden' as CommunityId,
  categoryName: '漏水',
  description: '厨房漏水',
} as TicketDetail
const leak = {
  ticket: 'leak',
  valves: [],
  valveNeeded: false,
  losses: [],
  checks: [],
  missing: [],
  around: [],
}

async function photograph() {
  const camera = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!camera) throw new Error('Nowhere to take a photo')
  fireEvent.change(camera, { target: { files: [new File(['x'], 'x.jpg', { type: 'image/jpeg' })] } })
  return screen.findByRole<HTMLInputElement>('switch')
}

function show(given: object = leak) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  queries.setQueryData(['my-leak', zhang, 'garden', 'leak'], given)
  render(
    <QueryClientProvider client={queries}>
      <LeakCard account={zhang} ticket={ticket} items={[]} sendNow={async () => undefined} />
    </QueryClientProvider>,
  )
}

describe('a neighbour’s door', () => {
  it('has what was chosen at it again on coming back, and nothing once it was kept', async () => {
    const check = { id: 'below', space: 'below', side: 'BELOW', label: '3-2-1002', tries: 0, loss: false }
    const open = async () => {
      show({ ...leak, ownLoss: true, checks: [check] })
      fireEvent.click(await screen.findByRole('button', { name: '记结果' }))
    }
    await open()
    fireEvent.click(screen.getByRole('radio', { name: '没人在家' }))
    cleanup()
    await open()
    expect(screen.getByRole('radio', { name: '没人在家' })).toHaveProperty('checked', true)
    acts.length = 0
    fireEvent.click(screen.getByRole('button', { name: '记下' }))
    await waitFor(() =>
      expect((acts[0] as Act).said?.leak).toMatchObject({ space: 'below', outcome: 'NOBODY_HOME' }),
    )
    cleanup()
    await open()
    expect(screen.getByRole('radio', { name: '没人在家' })).toHaveProperty('checked', false)
  })
})

describe('the damage of a leak', () => {
  it('is photographed with a consent of its own each time', async () => {
    vi.stubGlobal('createImageBitmap', async () => ({ width: 40, height: 30 }))
    URL.createObjectURL = () => 'blob:photo'
    URL.revokeObjectURL = () => undefined
    acts.length = 0
    show()
    const consent = await photograph()
    fireEvent.click(consent)
    fireEvent.click(screen.getByRole('button', { name: '留下损失照片' }))
    await waitFor(() => expect((acts[0] as Act).said?.leak).toEqual({ consent: true }))
    await waitFor(() => expect(screen.queryByRole('switch')).toBeNull())

    expect((await photograph()).getAttribute('aria-checked')).toBe('false')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '留下损失照片' }).disabled).toBe(true)
  })
})
