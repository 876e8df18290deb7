import type { CommunityId } from '@shared/lib/ids'
import { say } from '@shared/lib/texts'
import planned from '@shared/lib/texts/planned.zh.json'
import plans from '@shared/lib/texts/plans.zh.json'
import { showPage } from '@shared/ui/testing'
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { App } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CeilingsDialog } from './CeilingsDialog'

say({ planned, plans })
configure({ asyncUtilTimeout: 20_000 })

const kept = {
  items: [{ post: '保洁员', rounds: 6 }, { recordingMinutes: 15 }],
  version: 2,
}
let sent: { ifMatch: string | null; body: unknown }[]
const close = vi.fn()

beforeEach(() => {
  sent = []
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (init.method === 'PUT') {
      sent.push({
        ifMatch: new Headers(init.headers).get('If-Match'),
        body: JSON.parse(String(init.body)),
      })
    }
    return Response.json(kept)
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const show = () =>
  showPage(() => (
    <App>
      <CeilingsDialog community={'garden' as CommunityId} close={close} />
    </App>
  ))

describe('how much one person carries', () => {
  it('is changed by post, and what is said of all others comes last', async () => {
    show()
    expect(await screen.findByDisplayValue('保洁员')).toBeTruthy()
    fireEvent.change(screen.getAllByLabelText('最多几轮')[0] as HTMLElement, { target: { value: '8' } })
    fireEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
    await waitFor(() => expect(close).toHaveBeenCalled())
    expect(sent).toEqual([
      {
        ifMatch: '"2"',
        body: {
          items: [{ post: '保洁员', rounds: 8 }, { recordingMinutes: 15 }],
        },
      },
    ])
  })

  it('asks which post it is', async () => {
    show()
    await screen.findByDisplayValue('保洁员')
    fireEvent.click(screen.getByRole('button', { name: '加一个岗位' }))
    fireEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
    expect(await screen.findByText('这一项要填')).toBeTruthy()
    expect(sent).toHaveLength(0)
  })

  it('drops one', async () => {
    show()
    fireEvent.click(await screen.findByRole('button', { name: '删掉第 1 个岗位' }))
    fireEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
    await waitFor(() => expect(sent[0]?.body).toEqual({ items: [{ recordingMinutes: 15 }] }))
  })
})
