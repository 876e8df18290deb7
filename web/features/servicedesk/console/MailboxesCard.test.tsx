import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MailboxesCard } from './MailboxesCard'

configure({ asyncUtilTimeout: 20_000 })

class Unmoved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const one = {
  id: 'desk',
  name: '客服信箱',
  address: 'desk@example.com',
  host: 'imap.example.com',
  port: 993,
  login: 'desk',
  active: true,
  readAt: undefined as string | undefined,
  problem: undefined as string | undefined,
  version: 3,
}
let items: (typeof one)[]
let servers: string[]
let answer: (() => Response) | undefined
const sent: { to: string; version: string | null; body: unknown }[] = []

beforeEach(() => {
  sent.length = 0
  answer = undefined
  servers = ['imap.example.com']
  items = [one, { ...one, id: 'fees', name: '缴费信箱', address: 'fees@example.com', problem: 'refused' }]
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'GET' || !init.method) return Response.json({ servers, items })
    const version = new Headers(init.headers).get('If-Match')
    sent.push({
      to: `${init.method} ${path.split('/garden/')[1]}`,
      version,
      body: init.body ? JSON.parse(String(init.body)) : undefined,
    })
    if (answer) return answer()
    return path.endsWith('/end') ? new Response(null, { status: 204 }) : Response.json(one)
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show() {
  const queries = newQueryClient()
  queries.setDefaultOptions({ queries: { retry: false, networkMode: 'always' } })
  render(
    <QueryClientProvider client={queries}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>
          <MailboxesCard community={'garden' as CommunityId} />
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  )
  return queries
}

const press = async (name: string, nth = 0) =>
  fireEvent.click((await screen.findAllByRole('button', { name }))[nth] as HTMLElement)
const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })

describe('the mailboxes of a desk', () => {
  it('stand in a list, each with its own state', async () => {
    items.push({ ...one, id: 'old', name: '旧信箱', active: false })
    show()
    await screen.findByText('客服信箱')
    await screen.findByText(/还没有读过/)
    await screen.findByText(/邮箱不让登录/)
    await screen.findByText('没有在读')
  })

  it('are changed one by one, with the version that was looked at, and a password only where one is typed', async () => {
    const queries = show()
    await press('改', 1)
    await type('登录名', 'front')
    await act(async () => {
      items = items.map((box) => ({ ...box, login: 'other', version: 4 }))
      await queries.invalidateQueries({ queryKey: ['mailboxes', 'garden'] })
    })
    expect((await screen.findByLabelText<HTMLInputElement>('登录名')).value).toBe('front')
    await press('保存')
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      to: 'PUT mailboxes/fees',
      version: '"3"',
      body: { name: '缴费信箱', address: 'fees@example.com', login: 'front' },
    })
    expect(sent[0]?.body).not.toHaveProperty('password')
  })

  it('are connected with a name and a password, and what is refused stays typed', async () => {
    items = []
    show()
    await screen.findByText('还没有接入邮箱。')
    await press('接入邮箱')
    await press('保存')
    expect(await screen.findAllByText('这一项要填')).toHaveLength(5)
    expect(sent).toEqual([])
    await type('名称', '客服信箱')
    await type('邮箱地址', 'desk@example.com')
    await type('登录名', 'desk')
    await type('密码或授权码', 'open sesame')
    fireEvent.mouseDown(screen.getByLabelText('收信服务器（IMAP，TLS）'))
    fireEvent.click(await screen.findByTitle('imap.example.com'))
    answer = () =>
      Response.json(
        { type: 'urn:anju:servicedesk.mailbox-is-there', title: '这个地址已经接入', status: 409 },
        { status: 409 },
      )
    await press('保存')
    await screen.findByText(/这个地址已经接入/)
    expect(sent[0]).toMatchObject({
      to: 'POST mailboxes',
      body: { port: 993, password: 'open sesame', active: true },
    })
    expect((await screen.findByLabelText<HTMLInputElement>('名称')).value).toBe('客服信箱')
  })

  it('are removed only when somebody says so twice', async () => {
    show()
    await press('移除', 1)
    await screen.findByText('移除“缴费信箱”？')
    expect(sent).toEqual([])
    await press('移除', 2)
    await waitFor(() => expect(sent.map(({ to }) => to)).toEqual(['POST mailboxes/fees/end']))
  })

  it('cannot be set where the installation names no server', async () => {
    servers = []
    items = []
    show()
    await screen.findByText(/ANJU_MAILBOX_HOSTS/)
    expect(screen.queryByRole('button', { name: '接入邮箱' })).toBeNull()
  })
})
