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
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
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
      <PlansPage community={'garden' as CommunityId} mayEdit={mayEdit} />
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
})
