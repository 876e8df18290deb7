import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import LedgerPage from './LedgerPage'

const home = {
  space: 'home',
  label: '3-2-1102',
  spokenLabel: '3号楼2单元1102',
  people: [{ name: '程女士', maskedPhone: '199****5678', relation: 'OWNER' }],
}
const wrong = {
  type: 'urn:anju:community.ledger-lines',
  title: '有几行要改',
  detail: '有 1 行要改，一行也没有保存。改好再来一次。',
  errors: [{ field: 'lines[1]', message: '第 2 行：手机号是 11 位数字' }],
}
class Sizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

let items: object[]
let bad: boolean
const sent: unknown[] = []

configure({ asyncUtilTimeout: 20_000 })

beforeEach(() => {
  items = []
  bad = false
  sent.length = 0
  vi.stubGlobal('ResizeObserver', Sizes)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path.endsWith('/owner-data-checks')) return Response.json({ items: [] })
    if (init.method !== 'POST') return Response.json({ items, total: items.length })
    const given = JSON.parse(String(init.body))
    sent.push(given)
    if (bad) return Response.json(wrong, { status: 422 })
    if (!given.check) items = [home]
    return Response.json({ homes: 1, people: 1, known: 0 })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const page = () =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>
          <LedgerPage community={'garden' as CommunityId} mayEdit onImport={() => undefined} />
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  )

const paste = async (text: string) => {
  fireEvent.click(await screen.findByRole('button', { name: '添加房屋和住户' }))
  fireEvent.change(await screen.findByLabelText('房屋和住户'), { target: { value: text } })
}

describe('the ledger', () => {
  it('keeps pasted lines only after it has said what they add', async () => {
    page()
    await screen.findByText(/^还没有房屋/)
    await paste('3,2,11,1102,程女士,19900005678,业主\n')
    fireEvent.click(screen.getByRole('button', { name: '先核对' }))
    await screen.findByText(/会新增 1 套房、1 位住户/)
    fireEvent.click(screen.getByRole('button', { name: '保存' }))
    await screen.findByText('3-2-1102')
    const lines = ['3,2,11,1102,程女士,19900005678,业主']
    expect(sent).toEqual([{ lines, check: true }, { lines }])
  })

  it('names the wrong lines, and asks again once they are changed', async () => {
    bad = true
    page()
    await paste('a\nb')
    fireEvent.click(screen.getByRole('button', { name: '先核对' }))
    await screen.findByText('第 2 行：手机号是 11 位数字')
    fireEvent.change(screen.getByLabelText('房屋和住户'), { target: { value: 'c' } })
    await waitFor(() => expect(screen.queryByText('第 2 行：手机号是 11 位数字')).toBeNull())
    expect(screen.getByRole('button', { name: '先核对' })).toBeTruthy()
  })

  it('takes a home typed cell by cell', async () => {
    page()
    fireEvent.click(await screen.findByRole('button', { name: '添加房屋和住户' }))
    fireEvent.click(await screen.findByText('填一户'))
    fireEvent.change(await screen.findByLabelText('楼'), { target: { value: '3' } })
    fireEvent.change(screen.getByLabelText('房号'), { target: { value: '1102' } })
    fireEvent.click(screen.getByRole('button', { name: '先核对' }))
    await waitFor(() => expect(sent).toEqual([{ lines: ['3\t\t\t1102\t\t\t'], check: true }]))
  })
})
