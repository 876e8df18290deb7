import type { CommunityId } from '@shared/lib/ids'
import { showPage } from '@shared/ui/testing'
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { App } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import PlansPage from './PlansPage'

configure({ asyncUtilTimeout: 20_000 })

const plan = {
  id: 'plan',
  title: '垃圾清运',
  clause: 'S09-026',
  frequency: '2/DAY',
  words: '每天 2 次',
  version: 3,
  post: '保洁',
  minutes: 20,
  photo: true,
  since: '2126-11-30',
  hours: [
    { opens: '07:00:00', closes: '10:00:00' },
    { opens: '17:00:00', closes: '20:00:00' },
  ],
  places: [
    { place: 'east', label: '东门垃圾站' },
    { place: 'west', label: '西门垃圾站' },
  ],
  questions: [],
  open: 1,
}
class Unmoved implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
let items: object[]
let asked: string[]

beforeEach(() => {
  items = [plan]
  asked = []
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path.endsWith('/preview')) {
      asked.push(`preview ${init.body}`)
      return Response.json({
        words: '每周六、周日',
        yearly: 104,
        turns: [
          { opensAt: '2126-11-30T00:00:00+08:00', dueAt: '2126-11-30T23:59:59+08:00' },
          { opensAt: '2126-12-01T00:00:00+08:00', dueAt: '2126-12-01T23:59:59+08:00' },
        ],
      })
    }
    if (init.method === 'PUT' || path.endsWith('/weather-events')) {
      asked.push(`${path} ${new Headers(init.headers).get('If-Match')} ${init.body}`)
      return Response.json({ id: 'other', news: true })
    }
    if (init.method === 'POST') {
      asked.push(`${path} ${init.body}`)
      items = []
      return new Response(null, { status: 204 })
    }
    return Response.json({ items })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const show = (mayEdit: boolean) =>
  showPage(() => (
    <App>
      <PlansPage
        community={'garden' as CommunityId}
        mayEdit={mayEdit}
        mayTell={mayEdit}
        categories={async () => []}
      />
    </App>
  ))

describe('plans at the desk', () => {
  it('say how often, between which hours, where and by whom', async () => {
    show(false)
    const row = (await screen.findByText('垃圾清运')).closest('tr')
    for (const words of [
      'S09-026',
      '每天 2 次',
      '07:00–10:00、17:00–20:00',
      '东门垃圾站 等 2 处',
      '保洁',
      '1 处',
    ])
      expect(row?.textContent).toContain(words)
    expect(screen.queryByRole('button', { name: '排一项计划' })).toBeNull()
    expect(screen.queryByRole('button', { name: /^停用/ })).toBeNull()
  })

  it('end from tomorrow on when somebody is sure', async () => {
    show(true)
    fireEvent.click(await screen.findByRole('button', { name: '停用 垃圾清运' }))
    fireEvent.click(await screen.findByRole('button', { name: /^停 ?用$/ }))
    await waitFor(() => expect(asked).toHaveLength(1))
    expect(asked[0]).toMatch(/plans\/plan\/end \{"from":"\d{4}-\d\d-\d\d"\}/)
    expect(await screen.findByText(/^还没有计划。/)).toBeTruthy()
  })

  it('are changed from a day on, and what follows is shown before', async () => {
    show(true)
    fireEvent.click(await screen.findByRole('button', { name: '修改 垃圾清运' }))
    await screen.findByText('修改 垃圾清运')
    expect(await screen.findByText(/^每周六、周日$/)).toBeTruthy()
    expect(screen.getByText(/接下来：2126年11月30日、2126年12月1日（一年每处 104 次）/)).toBeTruthy()
    expect(asked[0]).toContain('"rule":"2/DAY"')
    fireEvent.click(screen.getByText('隔一段时间'))
    fireEvent.change(await screen.findByRole('spinbutton', { name: '最多隔多久' }), {
      target: { value: '20' },
    })
    fireEvent.click(screen.getByText('加一项'))
    fireEvent.change(await screen.findByRole('textbox', { name: '看什么' }), { target: { value: '水压' } })
    fireEvent.change(screen.getByRole('textbox', { name: '单位' }), { target: { value: 'MPa' } })
    fireEvent.change(await screen.findByRole('spinbutton', { name: '不低于' }), { target: { value: '0.3' } })
    fireEvent.click(screen.getByRole('button', { name: /^修 ?改$/ }))
    await waitFor(() => expect(asked.some((one) => one.includes('plans/plan "3"'))).toBe(true))
    const saved = JSON.parse(asked.find((one) => one.includes('plans/plan "3"'))?.split('"3" ')[1] ?? '{}')
    expect(saved).toMatchObject({
      rule: '20D',
      hours: [],
      places: ['east', 'west'],
      questions: [{ words: '水压', unit: 'MPa', low: 0.3 }],
    })
  })

  it('begin because of the weather, which anybody on the spot tells', async () => {
    show(true)
    fireEvent.click(await screen.findByRole('button', { name: '告知天气' }))
    fireEvent.click(await screen.findByRole('button', { name: /^告 ?知$/ }))
    await waitFor(() => expect(asked).toHaveLength(1))
    expect(asked[0]).toContain('"kind":"RAIN","change":"ENDED"')
  })
})
