import { newQueryClient } from '@shared/api/queries'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { TicketDetail } from '../api'
import { OwnerCard } from './OwnerCard'

const ticket = { community: 'garden', id: 'leak', number: 'QH-261126-7', channel: 'SPOT' }
const sent: [string, unknown][] = []
let origin: object

class Unmoved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

configure({ asyncUtilTimeout: 20_000 })

beforeEach(() => {
  sent.length = 0
  origin = { caller: '199****7001', reference: '2号电梯' }
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push([address.replace('/api/communities/garden', ''), JSON.parse(String(init.body))])
      return new Response(null, { status: 204 })
    }
    return Response.json({ origin })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function card(permissions: string[], more: object = {}) {
  render(
    <QueryClientProvider client={newQueryClient()}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>
          <OwnerCard ticket={{ ...ticket, ...more } as unknown as TicketDetail} permissions={permissions} />
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  )
}

it('telephones whoever left a number at a spot', async () => {
  card(['tickets.call-back'])
  fireEvent.click(await screen.findByText('打电话'))
  fireEvent.click(await screen.findByText('拨打'))
  await waitFor(() => expect(sent).toEqual([['/tickets/leak/spot-number/dial', {}]]))
})

it('offers it to nobody else, and for nobody who only said how they are called', async () => {
  card(['tickets.read'])
  await screen.findByText('199****7001')
  expect(screen.queryByText('打电话')).toBeNull()
  cleanup()
  origin = { caller: '路过的王先生' }
  card(['tickets.call-back'], { channel: 'PHONE' })
  await screen.findByText('路过的王先生')
  expect(screen.queryByText('打电话')).toBeNull()
})
