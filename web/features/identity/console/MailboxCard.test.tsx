import { newQueryClient } from '@shared/api/queries'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MailboxCard } from './MailboxCard'

configure({ asyncUtilTimeout: 20_000 })

const ADDRESS = 'zhou.lan@example.com'
const CODE = '246810'
const wrong = {
  type: 'urn:anju:identity.wrong-mail-code',
  title: '验证码不对',
  detail: '核对邮件里的 6 位数字。',
}

/** A server that keeps one address, and the one a code went to. */
let kept: string | undefined
let asked: string | undefined

function answer(address: string, { method, body }: RequestInit): Response {
  if (address === '/api/clock') return Response.json({ now: '2026-11-26T08:00:00Z' })
  if (method === 'GET')
    return Response.json(kept ? { masked: 'z***@example.com', verifiedAt: '2026-11-26T07:00:00Z' } : {})
  if (address === '/api/me/mailbox/codes') asked = JSON.parse(String(body)).address
  if (address === '/api/me/mailbox') {
    if (JSON.parse(String(body)).code !== CODE) return Response.json(wrong, { status: 409 })
    kept = asked
  }
  if (address === '/api/me/mailbox/end') kept = undefined
  return new Response(null, { status: 204 })
}

/** Nothing has a size here. */
class Unmoved implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  kept = undefined
  asked = undefined
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => answer(address, init))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const card = () =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>
          <MailboxCard />
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  )
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })

describe('the own e-mail address', () => {
  it('is added with the code that came there', async () => {
    card()
    await press('填邮箱')
    await type('邮箱', ` ${ADDRESS} `)
    await press('发验证码')
    await screen.findByText(`验证码已发到 ${ADDRESS}，10 分钟内有效`)
    expect(asked).toBe(ADDRESS)
    await type('邮件里的 6 位数字', CODE)
    await press('确认邮箱')
    await screen.findByText('z***@example.com')
    expect(kept).toBe(ADDRESS)
  })

  it('is not without the right code, and says so', async () => {
    card()
    await press('填邮箱')
    await type('邮箱', ADDRESS)
    await press('发验证码')
    await type('邮件里的 6 位数字', '000000')
    await press('确认邮箱')
    expect((await screen.findByRole('alert')).textContent).toContain(wrong.title)
    expect(kept).toBeUndefined()
  })

  it('gets no code when it is none', async () => {
    card()
    await press('填邮箱')
    await type('邮箱', 'zhou.lan')
    await press('发验证码')
    await screen.findByText('写成 name@example.com 这样的地址')
    expect(asked).toBeUndefined()
  })

  it('is taken off after asking once more', async () => {
    kept = ADDRESS
    card()
    await press('取下')
    expect(kept).toBe(ADDRESS)
    fireEvent.click(await screen.findByText('取下邮箱'))
    await screen.findByText(/^还没有邮箱/)
    expect(kept).toBeUndefined()
  })
})
