import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RegisterPage } from './RegisterPage'

configure({ asyncUtilTimeout: 20_000 })

const home = {
  space: 'home',
  label: '3-2-1102',
  spokenLabel: '3号楼2单元1102',
  residents: [{ party: 'her', name: '程女士', maskedPhone: '199****5678', relation: 'OWNER' }],
}
const script = {
  greeting: '您好，这里是晴川物业，请问有什么可以帮您？',
  pause: '不好意思，请您稍等，我马上为您查。',
  sorry: '让您久等了，非常抱歉。',
  anythingElse: '请问还有什么需要帮您的吗？',
  goodbye: '感谢您的来电，再见。',
}
const kinds = [
  '漏水',
  '停电',
  '门锁',
  '堵塞',
  '保洁',
  '电梯故障',
  '求助',
  '其他',
  '投诉',
  '咨询',
  '费用疑问',
  '建议',
  '表扬',
]
const kindOf: Record<string, string> = {
  求助: 'HELP',
  投诉: 'COMPLAINT',
  咨询: 'ENQUIRY',
  费用疑问: 'FEE_QUESTION',
  建议: 'SUGGESTION',
  表扬: 'PRAISE',
}
let heldSince: string | undefined
const sent: { path: string; body: unknown }[] = []

class Unmoved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

function get(path: string): object {
  if (path.endsWith('/calls')) {
    return {
      script,
      items: [
        {
          id: 'ringing',
          line: 'DESK',
          name: '程女士',
          number: '199****5678',
          party: 'her',
          homes: [{ id: 'home', label: '3-2-1102', spokenLabel: '3号楼2单元1102' }],
          heldSince,
          heldSeconds: 0,
        },
      ],
    }
  }
  if (path.includes('/ticket-categories')) {
    return {
      items: kinds.map((name, index) => ({
        key: `kind-${index}`,
        name,
        kind: kindOf[name] ?? 'REPAIR',
        visit: true,
      })),
    }
  }
  return { items: path.includes('/spaces') ? [home] : [] }
}

beforeEach(() => {
  sent.length = 0
  heldSince = undefined
  sessionStorage.clear()
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method !== 'POST') return Response.json(get(path))
    sent.push({ path, body: init.body ? JSON.parse(String(init.body)) : undefined })
    if (path.endsWith('/hold')) heldSince = '2026-11-23T10:47:00+08:00'
    if (!path.endsWith('/tickets')) return new Response(null, { status: 204 })
    return Response.json({ id: 'saved', number: 'QH-261123-7', clocks: [], timeline: [] }, { status: 201 })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function page(onSaved = vi.fn()) {
  const queries = newQueryClient()
  queries.setDefaultOptions({ queries: { retry: false, networkMode: 'always' } })
  render(
    <QueryClientProvider client={queries}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>
          <RegisterPage community={'garden' as CommunityId} mayCall onSaved={onSaved} />
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  )
  return onSaved
}

/** A key where the focus is. */
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })

const write = (text: string) =>
  fireEvent.change(document.activeElement as HTMLElement, { target: { value: text } })

describe('taking a call down', () => {
  it('goes from the ring to the saved ticket by the keyboard alone', async () => {
    const onSaved = page()
    await screen.findByRole('button', { name: /接起登记/ })
    await screen.findByRole('radio', { name: /停电/ })
    press('F3')
    await screen.findByRole('heading', { name: '3号楼2单元1102' })
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('radiogroup'))

    press('2')
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
    write('全屋没电')
    press('s', { ctrlKey: true })
    const asked = await screen.findByRole<HTMLInputElement>('checkbox', { name: /问过还有没有别的需要/ })
    press('F9')
    await waitFor(() => expect(asked.checked).toBe(true))
    press('Enter', { ctrlKey: true })
    await waitFor(() => expect(onSaved).toHaveBeenCalledWith('saved'))
    expect(sent.map((one) => one.path.split('/').slice(4).join('/'))).toEqual([
      'tickets',
      'calls/ringing/sheet',
    ])
    expect(sent[0]?.body).toMatchObject({ category: 'kind-1', space: 'home', description: '全屋没电' })
    expect(sent[1]?.body).toMatchObject({ anythingElse: true, ticket: 'saved', need: '全屋没电' })
  })

  it('shows the greeting before anything else of the form, and on hold what to say first and after', async () => {
    page()
    await screen.findByRole('button', { name: /接起登记/ })
    press('F3')
    const greeting = await screen.findByText(script.greeting)
    const room = await screen.findByRole('heading', { name: '3号楼2单元1102' })
    expect(greeting.compareDocumentPosition(room) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()

    press('F4')
    await screen.findByText(script.pause)
    await screen.findByText(`回来先说：${script.sorry}`)
    expect(sent.map((one) => one.path)).toEqual(['/api/communities/garden/calls/ringing/hold'])
  })

  it('has a key and a sign of its own for every kind', async () => {
    page()
    for (const [index, name] of kinds.entries()) {
      const key = '1234567890QWE'[index]
      expect(
        (await screen.findByRole('radio', { name: new RegExp(name) })).querySelector('kbd')?.textContent,
      ).toBe(key)
    }
    const signs = Object.keys(kindOf).map((name) =>
      screen
        .getByRole('radio', { name: new RegExp(name) })
        .querySelector('path')
        ?.getAttribute('d'),
    )
    expect(new Set(signs).size).toBe(signs.length)
  })

  it('lets the room be changed with a key', async () => {
    page()
    await screen.findByRole('button', { name: /接起登记/ })
    press('F3')
    await screen.findByRole('heading', { name: '3号楼2单元1102' })
    press('F6')
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('哪一户'))
  })
})
