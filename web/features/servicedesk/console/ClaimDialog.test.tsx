import { newQueryClient } from '@shared/api/queries'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { say } from '@shared/lib/texts'
import playbook from '@shared/lib/texts/playbook.zh.json'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TicketDetail } from '../api'
import type { Leak } from '../leaks'
import { ClaimDialog, type ClaimStep } from './ClaimDialog'

say({ playbook })
configure({ asyncUtilTimeout: 20_000 })

class Unmoved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const ticket = { id: 'leak' as TicketId, community: 'garden' as CommunityId } as TicketDetail
const leak = { losses: [] } as unknown as Leak
const claim = {
  liable: 'OWNER',
  liableSpace: 'above',
  liableLabel: '3-2-1202',
  because: '管子破了',
  lines: [],
  version: 1,
}
const sent: unknown[] = []

beforeEach(() => {
  sent.length = 0
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (init.body) sent.push(JSON.parse(String(init.body)))
    return Response.json({ items: [] })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const show = (step: ClaimStep, more: object = {}) =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>
          <ClaimDialog ticket={ticket} leak={{ ...leak, ...more }} step={step} close={vi.fn()} />
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  )

describe('who is liable for a leak', () => {
  it('is no owner of a home that nobody named', async () => {
    show('open')
    fireEvent.change(screen.getByLabelText('怎么认定的'), { target: { value: '看过了' } })
    fireEvent.click(screen.getByRole('button', { name: '定责并帮助索赔' }))
    await screen.findByText('先选房号：输几个字，再从下面点一个')
    expect(sent).toEqual([])
  })

  it('is corrected with the home that was named', async () => {
    show('correct', { claim })
    await screen.findByText('3-2-1202')
    fireEvent.change(screen.getByLabelText('怎么认定的'), { target: { value: '看过了' } })
    fireEvent.click(screen.getByRole('button', { name: '记下' }))
    await waitFor(() =>
      expect(sent).toEqual([{ liable: 'OWNER', because: '看过了', lines: [], space: 'above' }]),
    )
  })
})
