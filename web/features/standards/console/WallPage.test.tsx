import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import type { Verdict } from '@shared/ui/PromiseMark'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { App } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WallPage } from './WallPage'

configure({ asyncUtilTimeout: 20_000 })
vi.mock('@tanstack/react-router', () => ({
  Link: ({ children }: React.PropsWithChildren) => <a href="/">{children}</a>,
}))

const clause = (id: string, verdict: Verdict) => ({ id, title: `承诺 ${id}`, verdict, adopted: true })
const sets = [
  {
    code: 'S09',
    title: '服务质量提升（二）',
    clauses: [clause('S09-021', 'breached'), clause('S09-026', 'met')],
  },
  { code: 'S12', title: '服务质量提升（三）', clauses: [clause('S12-039', 'met')] },
]
const onView = vi.fn()

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (address: string) => {
    if (address.includes('/wall-trend')) return Response.json({ months: [], worst: [] })
    if (address.includes('/wall?')) return Response.json({ asOf: '2026-11-28T04:00:00Z', sets })
    return Response.json({ today: '2026-11-28', now: '2026-11-28T04:00:00Z' })
  })
})
afterEach(() => {
  cleanup()
  onView.mockClear()
  vi.unstubAllGlobals()
})

const show = (state?: Verdict) =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <App>
        <WallPage community={'c' as CommunityId} adopts state={state} onView={onView} />
      </App>
    </QueryClientProvider>,
  )

describe('the wall', () => {
  it('shows every brick, and only those of a count that is pressed', async () => {
    show()
    expect(await screen.findByRole('button', { name: /承诺 S09-021/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: /承诺 S12-039/ })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '已失约 1' }))
    expect(onView).toHaveBeenCalledWith({ state: 'breached' })
  })

  it('keeps the counts of a plan of which only some bricks are shown', async () => {
    show('breached')
    expect(await screen.findByRole('button', { name: /承诺 S09-021/ })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /承诺 S09-026/ })).toBeNull()
    expect(screen.queryByText('服务质量提升（三）')).toBeNull()
    expect(screen.getByText('1/2')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '已失约 1' }))
    expect(onView).toHaveBeenCalledWith({ state: undefined })
  })

  it('says so where nothing stands like that', async () => {
    show('at_risk')
    expect(await screen.findByText('现在没有这样的承诺。再点一次看全部。')).toBeTruthy()
  })
})
