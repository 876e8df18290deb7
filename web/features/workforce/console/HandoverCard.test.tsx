import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import HandoverCard from './HandoverCard'

const leak = { label: 'QH-261126-7 3号楼2单元1102 漏水' }
const offer = {
  id: 'h1',
  giver: '周岚',
  receiver: '张立新',
  log: '泵房有异响',
  things: [leak],
  state: 'OFFERED',
  offeredAt: '2026-11-26T12:00:00Z',
  acceptBy: '2026-11-26T12:15:00Z',
}
const zhou = { employee: 'zhou', name: '周岚', post: '前台', onDuty: true }
const sent: [string, unknown][] = []
let own: () => Response

class Sizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

configure({ asyncUtilTimeout: 20_000 })

beforeEach(() => {
  sent.length = 0
  own = () => Response.json({ open: [], offered: [], given: [] })
  vi.stubGlobal('ResizeObserver', Sizes)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push([address.replace('/api/communities/garden', ''), JSON.parse(String(init.body))])
      return new Response(null, { status: 204 })
    }
    return address.endsWith('/my-colleagues') ? Response.json({ items: [zhou] }) : own()
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function card() {
  render(
    <QueryClientProvider client={newQueryClient()}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>
          <HandoverCard community={'garden' as CommunityId} />
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  )
}

const log = () => fireEvent.change(screen.getByLabelText('值班记录'), { target: { value: '泵房有异响' } })
const give = () => fireEvent.click(screen.getAllByText('交班').at(-1) as HTMLElement)

it('ends the shift: what is open is named and goes to a colleague with the log', async () => {
  own = () => Response.json({ open: [leak], offered: [], given: [] })
  card()
  fireEvent.click(await screen.findByText('交班'))
  await screen.findByText(leak.label)
  log()
  fireEvent.mouseDown(screen.getByLabelText('交给谁'))
  fireEvent.click(await screen.findByText('周岚 前台 在班'))
  give()
  await waitFor(() => expect(sent).toEqual([['/my-handovers', { receiver: 'zhou', log: '泵房有异响' }]]))
})

it('asks for a colleague while something is open', async () => {
  own = () => Response.json({ open: [leak], offered: [], given: [] })
  card()
  fireEvent.click(await screen.findByText('交班'))
  await screen.findByText(leak.label)
  log()
  give()
  await screen.findByText('名下还有没办完的，选一位同事接')
  expect(sent).toEqual([])
})

it('ends a shift that leaves nothing open with its log alone', async () => {
  card()
  fireEvent.click(await screen.findByText('交班'))
  await screen.findByLabelText('值班记录')
  log()
  give()
  await waitFor(() => expect(sent).toEqual([['/my-handovers', { log: '泵房有异响' }]]))
})

it('takes everything that is offered over with one confirmation', async () => {
  own = () => Response.json({ open: [], offered: [offer], given: [] })
  card()
  await screen.findByText('周岚请您接班')
  await screen.findByText(leak.label)
  fireEvent.click(screen.getByText('全部接下'))
  await waitFor(() => expect(sent).toEqual([['/my-handovers/h1/accept', {}]]))
})

it('takes back what nobody has accepted', async () => {
  own = () => Response.json({ open: [leak], offered: [], given: [offer] })
  card()
  await screen.findByText('已请张立新接班，还没接')
  fireEvent.click(screen.getByText('撤回'))
  await waitFor(() => expect(sent).toEqual([['/my-handovers/h1/withdraw', {}]]))
})

it('is nothing for whoever is not posted here', async () => {
  const asked = vi.fn(() => Response.json({ title: '没有派到这里', detail: '' }, { status: 404 }))
  own = asked
  card()
  await waitFor(() => expect(asked).toHaveBeenCalled())
  await waitFor(() => expect(screen.queryByText('我的交接班')).toBeNull())
})
