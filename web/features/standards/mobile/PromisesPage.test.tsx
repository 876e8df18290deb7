import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PromisesPage } from './PromisesPage'

vi.mock('@shared/ui/phone/Bar', () => ({ Bar: ({ title }: { title: string }) => <h1>{title}</h1> }))

const item = {
  clause: 'S09-021',
  title: '报修15分钟上门',
  gist: '接到报修后 15 分钟到户。',
  numbers: [{ name: '到场分钟', value: 10 }],
  thisMonth: { met: 11, judged: 12 },
  lastMonth: { met: 8, judged: 8 },
}
const answering = (items: unknown[]) =>
  vi.stubGlobal('fetch', async () => Response.json({ community: '青禾花园', asOf: '2026-11-26', items }))

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const page = () =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <PromisesPage community={'c' as CommunityId} />
    </QueryClientProvider>,
  )

describe('published promises', () => {
  it('say what is promised in our own numbers, beside how it was kept', async () => {
    answering([item, { ...item, clause: 'S12-039', numbers: [], thisMonth: { met: 0, judged: 0 } }])
    page()
    expect(await screen.findByText('本小区：到场分钟 10')).toBeTruthy()
    expect(screen.getByText('12 件守住 11 件').className).toBe('breach')
    expect(screen.getAllByText('8 件都守住了')).toHaveLength(2)
    expect(screen.getByText('还没有发生')).toBeTruthy()
  })

  it('never look kept where it cannot be judged', async () => {
    answering([{ ...item, thisMonth: { met: 3, judged: 3 }, whyNot: '还没有安排计划' }])
    page()
    expect(await screen.findByText('无法判定')).toBeTruthy()
    expect(screen.queryByText('3 件都守住了')).toBeNull()
  })

  it('say so where nothing is published', async () => {
    answering([])
    page()
    expect(await screen.findByText('物业还没有公布服务承诺。')).toBeTruthy()
  })
})
