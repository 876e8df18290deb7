import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Move, StepKind } from '../moves'
import { StepDialog } from './StepDialog'

const move = {
  id: 'move',
  space: 'home',
  direction: 'IN',
  documents: ['购房合同'],
  utilities: ['水', '电'],
  steps: [],
} as unknown as Move
const keys = [
  { id: 'door', number: '入户门', atDesk: 5, handedOut: 0 },
  { id: 'box', number: '信报箱', atDesk: 2, handedOut: 0 },
]
const sent: { items: unknown; note?: string; until?: string }[] = []

/** What is attached is stored; a browser here cannot read files. */
vi.mock('@shared/api/files', () => ({ upload: async () => 'sheet' }))

configure({ asyncUtilTimeout: 20_000 })

class Sizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  sent.length = 0
  vi.stubGlobal('ResizeObserver', Sizes)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (init.method !== 'POST') return Response.json({ keys, people: [] })
    sent.push(JSON.parse(String(init.body)))
    return new Response(null, { status: 204 })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const take = (kind: StepKind) =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>
          <StepDialog
            community={'garden' as CommunityId}
            move={move}
            step={{ id: 'step', kind, title: '一步', clause: '', items: [], papers: [] }}
            close={vi.fn()}
          />
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  )

const type = (label: string, value: string, which = 0) =>
  fireEvent.change(screen.getAllByLabelText(label)[which] as HTMLElement, { target: { value } })
/** A picture of the signed sheet, stored and named in the form. */
async function attach(label = '签名照片') {
  const file = new File(['x'], 'x.png', { type: 'image/png' })
  fireEvent.change(screen.getByLabelText(label), { target: { files: [file] } })
  await screen.findByText('已附')
}
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('a step of a move', () => {
  it('takes every meter of the home at once', async () => {
    take('READINGS')
    type('哪块表', '水表')
    type('读数', '12.5')
    click('再记一块表')
    type('哪块表', '电表', 1)
    type('读数', '10234', 1)
    type('签收人', '何先生')
    await attach()
    click('办这一步')
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.items).toEqual([
      { name: '水表', value: '12.5' },
      { name: '电表', value: '10234' },
    ])
  })

  it('says which paper is missing, and takes it as soon as it is attached', async () => {
    take('DOCUMENTS')
    click('办这一步')
    await screen.findByText('附上这份文件再办')
    await attach('购房合同')
    click('办这一步')
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.items).toEqual([{ name: '购房合同', value: 'sheet' }])
  })

  it('says that a signature without the signed sheet is none', async () => {
    take('RULES')
    type('签收人', '何先生')
    click('办这一步')
    await screen.findByText('附上签名照片，签字才算数')
    expect(sent).toEqual([])
  })

  it('says of no supply beforehand that it is open', async () => {
    take('UTILITIES')
    click('办这一步')
    expect(await screen.findAllByText('选已开通或不适用')).toHaveLength(2)
    expect(sent).toEqual([])
    for (const option of screen.getAllByText('已开通')) fireEvent.click(option)
    click('办这一步')
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.items).toEqual([
      { name: '水', value: 'OPENED' },
      { name: '电', value: 'OPENED' },
    ])
  })

  it('takes several of the keys that the home has', async () => {
    take('KEYS')
    await screen.findByLabelText('钥匙编号')
    click('再加一种钥匙')
    for (const [which, key] of keys.entries()) {
      fireEvent.mouseDown(screen.getAllByLabelText('钥匙编号')[which] as HTMLElement)
      const offered = await screen.findAllByTitle(`${key.number}：前台 ${key.atDesk} 把，发出 0 把`)
      fireEvent.click(offered.at(-1) as HTMLElement)
      type('数量', '2', which)
    }
    type('签收人', '何先生')
    await attach()
    click('办这一步')
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.items).toEqual([
      { name: '入户门', value: '2' },
      { name: '信报箱', value: '2' },
    ])
  })

  it('lets a home without keys at the desk go on with a reason', async () => {
    take('KEYS')
    await screen.findByLabelText('钥匙编号')
    fireEvent.click(screen.getByLabelText('没有经手钥匙'))
    type('签收人', '何先生')
    fireEvent.change(await screen.findByLabelText('为什么没有'), { target: { value: '密码锁' } })
    await attach()
    click('办这一步')
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({ items: [], note: '密码锁' })
  })
})
