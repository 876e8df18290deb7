import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ImportId, SheetImport } from '../imports'
import ImportPage from './ImportPage'

const read: SheetImport = {
  id: 'one' as ImportId,
  fileName: '台账.xlsx',
  state: 'CHECKED',
  rowsTotal: 3,
  rowsDone: 3,
  sheets: [
    {
      sheet: '住户',
      taken: true,
      hiddenRows: false,
      headingRow: 1,
      building: '',
      columns: [
        { column: 0, heading: '房号', field: 'DOOR', sample: '3-2-1102' },
        { column: 1, heading: '备注', field: null, sample: '常出差' },
      ],
    },
  ],
  counts: { homes: 2, changed: 0, people: 1, known: 0 },
  hidden: 0,
  totals: 1,
  stops: 0,
  notes: 0,
  faults: [],
  marked: false,
  forgotten: false,
}
class Sizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

let answer: SheetImport
const sent: string[] = []
const bodies: string[] = []

configure({ asyncUtilTimeout: 20_000 })

beforeEach(() => {
  answer = read
  sent.length = 0
  bodies.length = 0
  vi.stubGlobal('ResizeObserver', Sizes)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path.endsWith('/imports') && init.method !== 'POST') {
      return Response.json({
        items: [{ id: 'one', fileName: '台账.xlsx', state: 'CHECKED', requestedAt: '2026-11-26T08:00:00Z' }],
      })
    }
    if (init.method !== 'POST') return Response.json(answer)
    sent.push(path)
    bodies.push(String(init.body))
    answer = { ...read, state: 'KEPT' }
    return new Response(null, { status: 202 })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const page = (onLedger = () => undefined) =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>
          <ImportPage
            community={'garden' as CommunityId}
            id={'one' as ImportId}
            onImport={() => undefined}
            onLedger={onLedger}
          />
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  )

describe('an import', () => {
  it('keeps what was read, and says what came of it', async () => {
    page()
    fireEvent.click(await screen.findByRole('button', { name: '保存 2 套房、1 位住户' }))
    await screen.findByText(/^已保存：新增 2 套房、1 位住户/)
    expect(sent).toEqual(['/api/communities/garden/ledger/imports/one/keep'])
  })

  it('keeps nothing while something has to be put right', async () => {
    const faults = [{ sheet: '住户', row: 3, column: 'C', text: '面积要大于 0', stops: true }]
    answer = { ...read, stops: 1, faults, marked: true }
    page()
    await screen.findByText('住户 C3')
    expect(screen.getByRole('button', { name: /^保存/ }).hasAttribute('disabled')).toBe(true)
    expect(screen.getByRole('link', { name: '下载标注过的表' }).getAttribute('href')).toBe(
      '/api/communities/garden/ledger/imports/one/marked.xlsx',
    )
  })

  it('reads another way before it keeps what was read', async () => {
    page()
    fireEvent.click(await screen.findByLabelText('隐藏的行也算'))
    expect(screen.getByRole('button', { name: /^保存/ }).hasAttribute('disabled')).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: '按这样重新读取' }))
    await waitFor(() => expect(sent).toEqual(['/api/communities/garden/ledger/imports/one/mapping']))
  })

  it('is told the building of a sheet that has no column for it', async () => {
    page()
    fireEvent.change(await screen.findByLabelText('整表在哪一栋（表里没写楼栋时用）'), {
      target: { value: '3号楼' },
    })
    fireEvent.click(screen.getByRole('button', { name: '按这样重新读取' }))
    await waitFor(() => expect(bodies).toEqual([expect.stringContaining('"building":"3号楼"')]))
  })

  it('is found again after one left the page', async () => {
    const opened = vi.fn()
    render(
      <QueryClientProvider client={newQueryClient()}>
        <App>
          <ImportPage community={'garden' as CommunityId} onImport={opened} onLedger={() => undefined} />
        </App>
      </QueryClientProvider>,
    )
    await screen.findByText('台账.xlsx')
    expect(screen.getByText('核对好了，还没保存')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /打\s?开/ }))
    expect(opened).toHaveBeenCalledWith('one')
  })

  it('says how far it is', async () => {
    answer = { ...read, state: 'KEEPING', rowsTotal: 5000, rowsDone: 2000 }
    page()
    await screen.findByText('正在保存 2,000 / 5,000')
  })
})
