import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { monthOf } from '@shared/lib/time'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { ConfigProvider } from 'antd'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { monthAway } from '../figures'
import { AnalysisView } from './AnalysisView'

configure({ asyncUtilTimeout: 20_000 })
vi.setConfig({ testTimeout: 60_000 })

const running = monthOf(serverNow())
const sent: { month: string | null; summary: string }[] = []

class Unmoved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** As the server answers of a month: a third of the past is over. */
const answer = (month: string) => ({
  complaints: 3,
  before: 1,
  byCategory: [],
  byCause: [],
  byPlace: [],
  byDepartment: [],
  trend: {
    months: [-5, -4, -3, -2, -1, 0].map((away) => monthAway(month, away)),
    causes: [{ key: 'DELAY', counts: [4, 3, 0, 2, 1, 3] }],
  },
  reviewable: month >= monthAway(running, -1),
})

beforeEach(() => {
  sent.length = 0
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const month = new URL(path, 'http://here').searchParams.get('month')
    if (init.method === 'POST') sent.push({ month, ...JSON.parse(String(init.body)) })
    return Response.json(answer(month ?? running))
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('shows half a year of causes, and reviews the month that was chosen as long as it may be', async () => {
  render(
    <QueryClientProvider client={newQueryClient()}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <AnalysisView community={'garden' as CommunityId} mayManage />
      </ConfigProvider>
    </QueryClientProvider>,
  )
  const line = (await screen.findByRole('rowheader', { name: '处理不及时' })).closest('tr') as HTMLElement
  expect(
    within(line)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['4', '3', '0', '2', '1', '3'])

  const before = screen.getByRole('button', { name: '前一个月' })
  fireEvent.click(before)
  fireEvent.change(await screen.findByLabelText(/月例会上怎么分析的/), { target: { value: '夜里加一班' } })
  fireEvent.click(screen.getByRole('button', { name: '记下' }))
  await waitFor(() => expect(sent).toEqual([{ month: monthAway(running, -1), summary: '夜里加一班' }]))

  fireEvent.click(before)
  await screen.findByText(/过了能写的时候/)
  expect(screen.queryByLabelText(/月例会上怎么分析的/)).toBeNull()
})
