import '@shared/lib/fieldTexts'
import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { TicketDetail } from '../api'
import type { Act } from '../outbox/append'
import LeakCard from './LeakCard'

const acts = vi.hoisted(() => [] as unknown[])
vi.mock('../outbox/append', () => ({
  keepPhoto: async () => 'hash',
  append: async (act: unknown) => acts.push(act),
}))

configure({ asyncUtilTimeout: 20_000 })
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

describe('the damage of a leak', () => {
  it('is photographed with a consent of its own each time', async () => {
    vi.stubGlobal('createImageBitmap', async () => ({ width: 40, height: 30 }))
    URL.createObjectURL = () => 'blob:photo'
    URL.revokeObjectURL = () => undefined
    const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
    queries.setQueryData(['my-leak', zhang, 'garden', 'leak'], leak)
    render(
      <QueryClientProvider client={queries}>
        <LeakCard account={zhang} ticket={ticket} items={[]} sendNow={async () => undefined} />
      </QueryClientProvider>,
    )
    const consent = await photograph()
    fireEvent.click(consent)
    fireEvent.click(screen.getByRole('button', { name: '留下损失照片' }))
    await waitFor(() => expect((acts[0] as Act).said?.leak).toEqual({ consent: true }))
    await waitFor(() => expect(screen.queryByRole('switch')).toBeNull())

    expect((await photograph()).getAttribute('aria-checked')).toBe('false')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '留下损失照片' }).disabled).toBe(true)
  })
})
