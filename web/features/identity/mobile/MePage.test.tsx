import { showPage } from '@shared/ui/testing'
import { cleanup, configure, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Me } from '../api'
import { MePage } from './MePage'

configure({ asyncUtilTimeout: 20_000 })

beforeEach(() => vi.stubGlobal('fetch', async () => Response.json([])))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(...permissions: string[]) {
  const me = {
    account: 'zhou',
    name: '周岚',
    homes: [],
    communities: [{ id: 'garden', name: '晴川花园', kind: 'community', permissions }],
  } as unknown as Me
  const page = () => (
    <MePage me={me} unsent={0} relation={() => ''} shared={false} onSignedOut={() => undefined} />
  )
  showPage(page)
}

describe('one’s own page on the phone', () => {
  it('leads whoever may report to 随手拍, at the desk too', async () => {
    show('tickets.register', 'tickets.assign')
    const link = await screen.findByRole('link', { name: /随手拍/ })
    expect(link.getAttribute('href')).toBe('/work/garden/seen')
  })

  it('leaves it to the day of those who work with the phone, and out for others', async () => {
    show('tickets.register', 'tickets.work')
    await screen.findByRole('link', { name: /晴川花园/ })
    expect(screen.queryByRole('link', { name: /随手拍/ })).toBeNull()
    cleanup()
    show('duty.read')
    await screen.findByText('晴川花园')
    expect(screen.queryByRole('link', { name: /随手拍/ })).toBeNull()
  })
})
