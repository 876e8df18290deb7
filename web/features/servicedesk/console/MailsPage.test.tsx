import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import MailsPage from './MailsPage'

configure({ asyncUtilTimeout: 20_000 })

const line = (id: string, subject: string) => ({
  id,
  subject,
  state: 'UNREAD',
  from: '王女士',
  known: true,
  photos: 1,
  files: 1,
  mailbox: '客服信箱',
  notes: ['LEFT_OUT'],
  arrivedAt: new Date(Date.now() - 600_000).toISOString(),
})
const home = { space: 'home', label: '3-2-1102', spokenLabel: '3号楼2单元1102' }
const letter = {
  line: line('first', '厨房漏水'),
  address: 'w***@example.com',
  words: '水槽下面一直漏 <b>急</b>',
  photos: ['a1'],
  files: [
    { name: '合同.pdf', sha256: 'f00', type: 'application/pdf', size: 1_234_567 },
    { name: '$&.exe', leftOut: 'TYPE' },
  ],
  writer: { party: 'wang', name: '王桂英', homes: [home] },
  refersTo: { id: 'old', number: 'QH-261126-1', state: 'reported' },
}
let answers: [RegExp, () => Response][]
const sent: { path: string; body: unknown }[] = []
const taken = vi.fn()

class Unmoved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  sent.length = 0
  taken.mockClear()
  sessionStorage.clear()
  answers = [
    [/\/mails\/first$/, () => Response.json(letter)],
    [
      /\/mails\?state=UNREAD/,
      () => Response.json({ items: [line('first', '厨房漏水'), line('second', '')], unread: 2 }),
    ],
    [/\/mails\?/, () => Response.json({ items: [], unread: 2 })],
    [
      /\/spaces\?/,
      () => Response.json({ items: [{ ...home, residents: [{ party: 'wang', name: '王桂英' }] }] }),
    ],
  ]
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push({ path: path.split('/').slice(4).join('/'), body: JSON.parse(String(init.body)) })
      return Response.json(letter)
    }
    return answers.find(([address]) => address.test(path))?.[1]() ?? Response.json({ items: [] })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const garden = 'garden' as CommunityId

function show() {
  const queries = newQueryClient()
  queries.setDefaultOptions({ queries: { retry: false, networkMode: 'always' } })
  render(
    <QueryClientProvider client={queries}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>
          <MailsPage community={garden} onTaken={taken} ticketLink={(_, children) => children} />
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  )
}

const open = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

describe('mails', () => {
  it('are walked with the arrow keys, and the words of one are words', async () => {
    show()
    const first = await screen.findByRole('button', { name: '厨房漏水' })
    const second = screen.getByRole('button', { name: '没有标题' })
    first.focus()
    fireEvent.keyDown(first, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(second)
    fireEvent.keyDown(second, { key: 'ArrowUp' })
    await open('厨房漏水')
    await screen.findByText('水槽下面一直漏 <b>急</b>')
    await screen.findByText(/有附件没有保留/)
    await screen.findByText(/3号楼2单元1102/)
    await screen.findByText('写到：客服信箱')
  })

  it('give away what came with them as a download, and name what was not kept with the reason', async () => {
    show()
    await screen.findAllByText('1 个附件')
    await open('厨房漏水')
    const link = await screen.findByRole<HTMLAnchorElement>('link', { name: '合同.pdf' })
    expect([link.getAttribute('href'), link.download]).toEqual([
      '/api/communities/garden/files/f00',
      '合同.pdf',
    ])
    await screen.findByText('PDF · 1.2 MB')
    await screen.findByText('附件 $&.exe 未保留：类型不支持')
  })

  it('fill in the intake with everything they say', async () => {
    show()
    await open('厨房漏水')
    await open('登记成工单')
    await waitFor(() => expect(taken).toHaveBeenCalled())
    expect(JSON.parse(sessionStorage.getItem('anju.intake.garden') ?? '{}')).toMatchObject({
      channel: 'EMAIL',
      mail: { id: 'first', photos: ['a1'] },
      party: 'wang',
      space: { space: 'home' },
      description: '厨房漏水\n水槽下面一直漏 <b>急</b>',
    })
  })

  it('do not take the place of what is typed and not saved before somebody says so', async () => {
    const typed = JSON.stringify({ channel: 'PHONE', description: '停电' })
    sessionStorage.setItem('anju.intake.garden', typed)
    show()
    await open('厨房漏水')
    await open('登记成工单')
    await screen.findAllByText('登记页有一张还没存')
    await open('先不登记')
    expect(taken).not.toHaveBeenCalled()
    expect(sessionStorage.getItem('anju.intake.garden')).toBe(typed)
    await open('登记成工单')
    await open('盖掉，登记这封信')
    await waitFor(() => expect(taken).toHaveBeenCalled())
    expect(sessionStorage.getItem('anju.intake.garden')).toContain('first')
  })

  it('go on as they were left in the intake', async () => {
    const typed = JSON.stringify({ channel: 'EMAIL', mail: { id: 'first', photos: [] }, description: '改过' })
    sessionStorage.setItem('anju.intake.garden', typed)
    show()
    await open('厨房漏水')
    await open('登记成工单')
    await waitFor(() => expect(taken).toHaveBeenCalled())
    expect(sessionStorage.getItem('anju.intake.garden')).toBe(typed)
  })

  it('offer once more what did not go through', async () => {
    answers.unshift([/\/spaces\?/, () => Response.json({ title: '没有读到', status: 500 }, { status: 500 })])
    show()
    await open('厨房漏水')
    await open('登记成工单')
    await screen.findByRole('alert')
    answers.shift()
    await open('再试一次')
    await waitFor(() => expect(taken).toHaveBeenCalled())
  })

  it('join the ticket they name where the desk says so', async () => {
    show()
    await open('厨房漏水')
    await open('补充到这张工单')
    await waitFor(() => expect(sent).toEqual([{ path: 'mails/first/joined', body: { ticket: 'old' } }]))
  })

  it('say that there are none, and why they cannot be shown', async () => {
    show()
    await screen.findByText('2 封还没处理')
    fireEvent.click(screen.getByText('搁置'))
    await screen.findByText('没有搁置的来信。')
    answers = [
      [
        /\/mails\?/,
        () =>
          Response.json(
            { type: 'urn:anju:forbidden', title: '没有权限', detail: '请找管理员', status: 403 },
            { status: 403, headers: { 'Content-Type': 'application/problem+json' } },
          ),
      ],
    ]
    fireEvent.click(screen.getByText('已登记'))
    await screen.findByText(/没有权限/)
  })
})
