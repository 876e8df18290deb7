import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import VisitsPage from './VisitsPage'

const visit = (n: number, kind = 'CENSUS') => ({
  id: `visit-${n}`,
  kind,
  space: `home-${n}`,
  label: `3-2-${n}`,
  due: '2026-12-31',
  overdue: false,
})
const asked: string[] = []
const sent: unknown[] = []
let items: ReturnType<typeof visit>[]

configure({ asyncUtilTimeout: 20_000 })

class Sizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  asked.length = 0
  sent.length = 0
  items = Array.from({ length: 100 }, (_, n) => visit(n + 100))
  vi.stubGlobal('ResizeObserver', Sizes)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push(JSON.parse(String(init.body)))
      return new Response(null, { status: 204 })
    }
    const question = new URL(path, 'http://here').searchParams
    asked.push(question.toString())
    const page = question.get('after') ? [visit(999)] : question.get('q') ? [visit(500)] : items
    return Response.json({ items: page, total: 1900, stewards: ['管家小周'], censuses: [] })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const show = () =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>
          <VisitsPage community={'garden' as CommunityId} mayPlan={false} />
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  )

describe('visits to make', () => {
  it('says how many there are, and shows them page by page', async () => {
    show()
    await screen.findByText('1,900 户要走访')
    fireEvent.click(screen.getByRole('button', { name: '再看 100 户' }))
    expect(await screen.findByText('3-2-999')).toBeTruthy()
    expect(asked.at(-1)).toBe('after=visit-199')
  })

  it('finds a home', async () => {
    show()
    fireEvent.change(await screen.findByLabelText('楼、单元或房号'), { target: { value: '3-2-500' } })
    await screen.findByText('3-2-500')
    await waitFor(() => expect(screen.queryByText('3-2-100')).toBeNull())
  })

  it('lets tenants decline, with what they said', async () => {
    items = [visit(101, 'TENANT')]
    show()
    fireEvent.click(await screen.findByRole('button', { name: '登记结果' }))
    fireEvent.click(await screen.findByText('不愿回答'))
    fireEvent.change(await screen.findByLabelText('对方怎么说'), { target: { value: '不方便' } })
    fireEvent.click(screen.getByRole('button', { name: '保存' }))
    await waitFor(() => expect(sent).toEqual([{ outcome: 'DECLINED', tenants: [], reason: '不方便' }]))
  })
})
