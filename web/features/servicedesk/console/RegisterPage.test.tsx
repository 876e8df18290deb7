import { newQueryClient } from '@shared/api/queries'
import type { Space } from '@shared/api/spaces'
import type { CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
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
const family = {
  ...home,
  residents: [
    { party: 'owner', name: '程先生', maskedPhone: '199****1111', relation: 'OWNER' },
    { party: 'tenant', name: '租客小赵', maskedPhone: '199****2222', relation: 'TENANT' },
  ],
}
let there = home
let ringing: object[] = []
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
      items: ringing.map((one) => ({ ...one, heldSince })),
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
  return { items: path.includes('/spaces') ? [there] : [] }
}

const her = {
  id: 'ringing',
  line: 'DESK',
  name: '程女士',
  number: '199****5678',
  party: 'her',
  homes: [{ id: 'home', label: '3-2-1102', spokenLabel: '3号楼2单元1102' }],
  heldSeconds: 0,
}
const unknown = { id: 'nobody', line: 'DESK', number: '138****0000', homes: [], heldSeconds: 0 }

beforeEach(() => {
  sent.length = 0
  heldSince = undefined
  there = home
  ringing = [her]
  sessionStorage.clear()
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method !== 'POST') return Response.json(get(path))
    sent.push({ path, body: init.body ? JSON.parse(String(init.body)) : undefined })
    if (path.endsWith('/sheet')) ringing = ringing.filter((one) => !path.includes((one as typeof her).id))
    if (path.endsWith('/hold')) heldSince = '2026-11-23T10:47:00+08:00'
    if (!path.endsWith('/tickets')) return new Response(null, { status: 204 })
    return Response.json({ id: 'saved', number: 'QH-261123-7', clocks: [], timeline: [] }, { status: 201 })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function page(onSaved = vi.fn(), space?: typeof home) {
  const queries = newQueryClient()
  queries.setDefaultOptions({ queries: { retry: false, networkMode: 'always' } })
  render(
    <QueryClientProvider client={queries}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>
          <RegisterPage
            community={'garden' as CommunityId}
            calling={() => null}
            mayCall
            onSaved={onSaved}
            space={space as Space | undefined}
          />
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

const radio = (name: RegExp) => screen.findByRole('radio', { name })
const focused = (label: string) =>
  waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(label))

/** The last thing that was sent to an address that ends so. */
const said = (end: string) => sent.findLast((one) => one.path.endsWith(end))?.body

describe('whose it is', () => {
  it('is asked where several live, and one key answers', async () => {
    there = family
    const onSaved = page(vi.fn(), family)
    await radio(/停电/)
    await focused('是谁的事')
    press('s', { ctrlKey: true })
    expect(sent).toEqual([])
    press('2')
    await focused('什么事')
    press('2')
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
    write('全屋没电')
    press('s', { ctrlKey: true })
    await waitFor(() => expect(onSaved).toHaveBeenCalled())
    expect(said('/tickets')).toMatchObject({ party: 'tenant' })
  })

  it('is nobody of those at home: then how they call themselves', async () => {
    there = family
    const onSaved = page(vi.fn(), family)
    await radio(/停电/)
    await focused('是谁的事')
    press('0')
    await focused('对方怎么称呼')
    write('中介小李')
    press('Enter')
    await focused('什么事')
    press('2')
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
    write('全屋没电')
    press('s', { ctrlKey: true })
    await waitFor(() => expect(onSaved).toHaveBeenCalled())
    expect(said('/tickets')).toMatchObject({ caller: '中介小李' })
    expect(said('/tickets')).not.toHaveProperty('party')
  })

  it('is nobody of a room before: a room that comes in takes its own people along', async () => {
    sessionStorage.setItem(
      'anju.intake.garden',
      JSON.stringify({ space: { ...home, space: 'other' }, party: 'her', description: '' }),
    )
    there = family
    page(vi.fn(), family)
    await radio(/程先生/)
    for (const one of within(screen.getByRole('radiogroup', { name: '是谁的事' })).getAllByRole('radio')) {
      expect(one.getAttribute('aria-checked')).toBe('false')
    }
  })
})

describe('a call of which no ticket comes', () => {
  it('is noted all the same, and the next one can be taken', async () => {
    ringing = [her, unknown]
    const onSaved = page()
    await screen.findByText('138****0000')
    press('F3')
    await screen.findByText('138****0000 也打进来了。先记下手上这通，再接。')
    press('F8')
    fireEvent.change(await screen.findByLabelText('要办什么'), { target: { value: '打错了' } })
    press('F9')
    press('Enter', { ctrlKey: true })
    await waitFor(() => expect(said('calls/ringing/sheet')).toMatchObject({ need: '打错了' }))
    expect(said('calls/ringing/sheet')).not.toHaveProperty('ticket')
    await screen.findByRole('button', { name: /接起登记/ })
    expect(onSaved).not.toHaveBeenCalled()
    press('F3')
    await screen.findByText('138****0000')
    await screen.findByRole('button', { name: /记下这通电话/ })
  })

  it('locks nothing where somebody else noted it', async () => {
    sessionStorage.setItem('anju.intake.garden', JSON.stringify({ call: 'long ago', description: '' }))
    page()
    fireEvent.click(await screen.findByRole('button', { name: '不是我这通' }))
    await waitFor(() => expect(screen.queryByText(/不在来电里了/)).toBeNull())
    press('F3')
    await screen.findByRole('heading', { name: '3号楼2单元1102' })
  })
})

describe('what a steward passes on', () => {
  it('can show photos, several at once', async () => {
    page(vi.fn(), home)
    fireEvent.click(await screen.findByText('管家代报'))
    const files = document.querySelector<HTMLInputElement>('input[type=file]')
    expect(files?.multiple).toBe(true)
  })
})
