import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { ConfigProvider } from 'antd'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CallListCard } from './CallListCard'

vi.mock('@shared/api/files', async (original) => ({
  ...(await original<object>()),
  sha256: async () => '0'.repeat(64),
}))

configure({ asyncUtilTimeout: 20_000 })
vi.setConfig({ testTimeout: 60_000 })

type Asked = { file: string; phone: string; check: boolean }
const asked: Asked[] = []
let refused: { sheet: string; row: number; outcome: string; why: string }[] = []

class Unmoved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  asked.length = 0
  refused = []
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
    if (init.method !== 'POST') return Response.json({})
    const body: Asked = JSON.parse(String(init.body))
    asked.push(body)
    const kept = !body.check && refused.length === 0
    return Response.json({ kept, taken: 2, known: 1, refused: refused.length, rows: refused })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function choose() {
  render(
    <QueryClientProvider client={newQueryClient()}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <CallListCard community={'garden' as CommunityId} />
      </ConfigProvider>
    </QueryClientProvider>,
  )
  const input = screen.getByLabelText('选话单', { selector: 'input' })
  const list = Object.assign(new File(['rows'], '话单.xlsx'), { arrayBuffer: async () => new ArrayBuffer(4) })
  fireEvent.change(input, { target: { files: [list] } })
}

it('says what a list would add before it is kept', async () => {
  choose()
  await screen.findByText(/新的 2 通，已有 1 通/)
  fireEvent.click(screen.getByRole('button', { name: '录入 2 通' }))
  await screen.findByText(/录入了 2 通/)
  expect(asked.map(({ phone, check }) => [phone, check])).toEqual([
    ['DESK', true],
    ['DESK', false],
  ])
  expect(screen.queryByRole('button', { name: '录入 2 通' })).toBeNull()
})

it('names the rows to put right, and keeps nothing while there are any', async () => {
  refused = [{ sheet: '来电', row: 3, outcome: 'REFUSED', why: '来电时间读不懂：昨天下午' }]
  choose()
  await screen.findByText('来电 第 3 行')
  screen.getByText('来电时间读不懂：昨天下午')
  expect(screen.queryByRole('button', { name: /录入/ })).toBeNull()
})
