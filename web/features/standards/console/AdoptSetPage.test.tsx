import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import AdoptSetPage from './AdoptSetPage'

configure({ asyncUtilTimeout: 20_000 })

vi.mock('@tanstack/react-router', () => ({
  Link: ({ children }: { children: ReactNode }) => <a href="/terms">{children}</a>,
}))

const sets = [
  { code: 'starter', title: '起步 30 条', selection: true, clauses: 30, measured: 30, adopted: 1 },
  { code: 'S12', title: '服务质量提升（三）', selection: false, clauses: 52, measured: 8, adopted: 0 },
]
const clauses = [
  {
    clause: 'S09-026',
    title: '垃圾每日两次清运',
    gist: '两次。',
    measured: true,
    adopted: false,
    parameters: { per_day: 2 },
  },
  {
    clause: 'S12-009',
    title: '草坪切边修饰',
    gist: '切边。',
    measured: false,
    adopted: false,
    parameters: { interval_from_source: null },
  },
  {
    clause: 'S09-021',
    title: '报修15分钟上门',
    gist: '上门。',
    measured: true,
    adopted: true,
    parameters: {},
  },
]
const duty = {
  clause: 'S09-026',
  title: '垃圾清运',
  post: '保洁员',
  howOften: '每天 2 次',
  minutes: 30,
  recordingSeconds: 35,
  photo: true,
  places: [] as { id: string; label: string }[],
  planned: false,
  together: [] as string[],
}
const load = {
  post: '保洁员',
  people: 2,
  rounds: 1.1,
  tasks: 3,
  recordingMinutes: 2.8,
  mostRounds: 6,
  peopleShort: 0,
}
type Sent = { address: string; body: { clauses: { clause: string; parameters: object }[] } }
const sent: Sent[] = []
let looked: { duties: (typeof duty)[]; loads: (typeof load)[]; blank: boolean }

beforeEach(() => {
  sent.length = 0
  looked = { duties: [{ ...duty, places: [{ id: 'p', label: '垃圾站' }] }], loads: [load], blank: false }
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn()
      unobserve = vi.fn()
      disconnect = vi.fn()
    },
  )
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    if (init.method === 'POST') {
      const body = JSON.parse(String(init.body))
      sent.push({ address, body })
      if (address.endsWith('/together')) return Response.json({ clauses: 1 }, { status: 201 })
      const standing = looked.blank ? 'BLANK' : 'READY'
      const lines = body.clauses.map(({ clause }: { clause: string }) => ({
        clause,
        title: clause,
        standing,
        measured: true,
        blanks: [],
      }))
      const open = looked.duties.some((one) => one.places.length === 0)
      const short = looked.loads.some((one) => one.peopleShort > 0)
      return Response.json({
        clauses: lines,
        duties: looked.duties,
        loads: looked.loads,
        posts: ['保洁员', '维修工'],
        ready: !looked.blank && !open && !short,
      })
    }
    if (address.endsWith('/clause-sets')) return Response.json({ items: sets })
    if (address.includes('/clause-sets/')) return Response.json({ items: clauses })
    return Response.json({ items: [] })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const onAdopted = vi.fn()
const page = (set?: string) =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <App>
        <AdoptSetPage community={'c' as CommunityId} set={set} onSet={vi.fn()} onAdopted={onAdopted} />
      </App>
    </QueryClientProvider>,
  )

describe('adopting a set', () => {
  it('shows the selections before the plans, with how much of each is promised', async () => {
    page()
    const cards = await screen.findAllByRole('button')
    expect(cards.map((one) => one.textContent)).toEqual([
      '起步 30 条30 条，能判 30 条已采用 1 条',
      '服务质量提升（三）52 条，能判 8 条',
    ])
  })

  it('takes what can be judged, shows what it makes, and adopts it at once', async () => {
    page('starter')
    expect(await screen.findByText('每天 2 次')).toBeTruthy()
    expect(screen.getByText('1.1 轮，最多 6 轮')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '采用 1 条' }))
    await waitFor(() => expect(onAdopted).toHaveBeenCalled())
    const last = sent.at(-1)
    expect(last?.address.endsWith('/adoptions/together')).toBe(true)
    expect(last?.body.clauses).toEqual([{ clause: 'S09-026', parameters: {} }])
  })

  it('asks for what the source leaves open, and sends it as a number', async () => {
    looked.blank = true
    page('starter')
    const line = (await screen.findByText('草坪切边修饰')).closest('li') as HTMLElement
    fireEvent.click(within(line).getByRole('checkbox'))
    expect(await screen.findByText('还有 2 条要填数')).toBeTruthy()
    const blank = within(line).getByRole('textbox')
    fireEvent.change(blank, { target: { value: '30' } })
    fireEvent.blur(blank)
    await waitFor(() =>
      expect(sent.at(-1)?.body.clauses).toContainEqual({
        clause: 'S12-009',
        parameters: { interval_from_source: 30 },
      }),
    )
    expect(screen.getByRole('button', { name: /^采用/ })).toHaveProperty('disabled', true)
  })

  it('says what is one card, where several are done at one place and time', async () => {
    looked.duties = [{ ...duty, places: [{ id: 'p', label: '垃圾站' }], together: ['桶站消毒'] }]
    page('starter')
    expect(await screen.findByText('和桶站消毒一张卡，打一次卡都算')).toBeTruthy()
  })

  it('says what is in the way: no place, or too few people', async () => {
    looked.duties = [duty]
    page('starter')
    expect(await screen.findByText('还有 1 件活没选位置')).toBeTruthy()
    cleanup()
    looked.duties = [{ ...duty, places: [{ id: 'p', label: '垃圾站' }] }]
    looked.loads = [{ ...load, peopleShort: 2 }]
    page('starter')
    expect(await screen.findByText('保洁员人手不够：换个岗位、少选几条，或者先补人')).toBeTruthy()
    expect(screen.getByText('还少 2 人')).toBeTruthy()
    cleanup()
    looked.duties = [{ ...duty, planned: true }]
    page('starter')
    expect(await screen.findByText('已有计划')).toBeTruthy()
    expect(screen.queryByText(/人手不够|没选位置/)).toBeNull()
  })
})
