import { newQueryClient } from '@shared/api/queries'
import type { Space } from '@shared/api/spaces'
import type { CommunityId } from '@shared/lib/ids'
import { routed } from '@shared/ui/testing'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { RegisterPage } from './RegisterPage'

configure({ asyncUtilTimeout: 20_000 })

export const home = {
  space: 'home',
  label: '3-2-1102',
  spokenLabel: '3号楼2单元1102',
  residents: [{ party: 'her', name: '程女士', maskedPhone: '199****5678', relation: 'OWNER' }],
}
export const script = {
  greeting: '您好，这里是晴川物业，请问有什么可以帮您？',
  pause: '不好意思，请您稍等，我马上为您查。',
  sorry: '让您久等了，非常抱歉。',
  anythingElse: '请问还有什么需要帮您的吗？',
  goodbye: '感谢您的来电，再见。',
}
export const kinds = [
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
export const kindOf: Record<string, string> = {
  求助: 'HELP',
  投诉: 'COMPLAINT',
  咨询: 'ENQUIRY',
  费用疑问: 'FEE_QUESTION',
  建议: 'SUGGESTION',
  表扬: 'PRAISE',
}
export const family = {
  ...home,
  residents: [
    { party: 'owner', name: '程先生', maskedPhone: '199****1111', relation: 'OWNER' },
    { party: 'tenant', name: '租客小赵', maskedPhone: '199****2222', relation: 'TENANT' },
  ],
}
type Town = { there: object; ringing: { id: string }[]; heldSince?: string | undefined; alike: object[] }
/** Who lives there, who rings and what is open already; a test changes it before it looks. */
export const town: Town = { there: home, ringing: [], alike: [] }
export const sent: { path: string; body: unknown }[] = []

class Unmoved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

function get(path: string): object {
  if (path.endsWith('/calls')) {
    return {
      script,
      items: town.ringing.map((one) => ({ ...one, heldSince: town.heldSince })),
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
  if (path.includes('/alike')) return { items: town.alike }
  return { items: path.includes('/spaces') ? [town.there] : [] }
}

export const her = {
  id: 'ringing',
  line: 'DESK',
  name: '程女士',
  number: '199****5678',
  party: 'her',
  homes: [{ id: 'home', label: '3-2-1102', spokenLabel: '3号楼2单元1102' }],
  heldSeconds: 0,
}
export const unknown = { id: 'nobody', line: 'DESK', number: '138****0000', homes: [], heldSeconds: 0 }

beforeEach(() => {
  sent.length = 0
  Object.assign(town, { there: home, ringing: [her], heldSince: undefined, alike: [] })
  sessionStorage.clear()
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method !== 'POST') return Response.json(get(path))
    sent.push({ path, body: init.body ? JSON.parse(String(init.body)) : undefined })
    if (path.endsWith('/sheet')) town.ringing = town.ringing.filter((one) => !path.includes(one.id))
    if (path.endsWith('/hold')) town.heldSince = '2026-11-23T10:47:00+08:00'
    if (!path.endsWith('/tickets')) return new Response(null, { status: 204 })
    return Response.json({ id: 'saved', number: 'QH-261123-7', clocks: [], timeline: [] }, { status: 201 })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

export function page(onSaved = vi.fn(), space?: typeof home) {
  const page = () => (
    <RegisterPage
      community={'garden' as CommunityId}
      calling={() => null}
      mayCall
      onSaved={onSaved}
      space={space as Space | undefined}
    />
  )
  const queries = newQueryClient()
  queries.setDefaultOptions({ queries: { retry: false, networkMode: 'always' } })
  render(
    <QueryClientProvider client={queries}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>{routed(page)}</App>
      </ConfigProvider>
    </QueryClientProvider>,
  )
  return onSaved
}

/** A key where the focus is. */
export const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })

export const write = (text: string) =>
  fireEvent.change(document.activeElement as HTMLElement, { target: { value: text } })

export const radio = (name: RegExp) => screen.findByRole('radio', { name })
export const focused = (label: string) =>
  waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(label))

/** The last thing that was sent to an address that ends so. */
export const said = (end: string) => sent.findLast((one) => one.path.endsWith(end))?.body
