import { newQueryClient } from '@shared/api/queries'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CompanySettingsPage from './CompanySettingsPage'

configure({ asyncUtilTimeout: 20_000 })

class Unmoved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const refused = (type: string, status: number) =>
  Response.json({ type, title: '不行', detail: '为什么', status }, { status })
let cap = { mostInHand: 20, version: 0 }
let answer: (() => Response) | undefined
const sent: { version: string | null; body: unknown }[] = []

beforeEach(() => {
  sent.length = 0
  answer = undefined
  cap = { mostInHand: 20, version: 0 }
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (!path.endsWith('/claim-cap')) return Response.json({ items: [] })
    if (answer) return answer()
    if (init.method !== 'PUT') return Response.json(cap)
    const version = new Headers(init.headers).get('If-Match')
    const body = JSON.parse(String(init.body))
    sent.push({ version, body })
    if (version !== `"${cap.version}"`) return refused('urn:anju:kernel.stale-version', 409)
    cap = { ...body, version: cap.version + 1 }
    return Response.json(cap)
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(page: React.ReactNode): QueryClient {
  const queries = newQueryClient()
  queries.setDefaultOptions({ queries: { retry: false, networkMode: 'always' } })
  render(
    <QueryClientProvider client={queries}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>{page}</App>
      </ConfigProvider>
    </QueryClientProvider>,
  )
  return queries
}

const company = (permissions: string[]) =>
  show(<CompanySettingsPage company="firm" permissions={permissions} ruleLink={(_, children) => children} />)
const field = () => screen.findByLabelText<HTMLInputElement>('一个人手上最多')
const type = async (value: string) => fireEvent.change(await field(), { target: { value } })
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

/** Somebody else changed it, and it is read again. */
const readAgain = (queries: QueryClient, mostInHand: number) =>
  act(async () => {
    cap = { mostInHand, version: cap.version + 1 }
    await queries.invalidateQueries({ queryKey: ['claim-cap', 'firm'] })
  })

describe('the company’s cap of what one takes oneself', () => {
  it('is written with the version that was read, between 1 and 20', async () => {
    company(['categories.edit'])
    await type('21')
    await press('保存')
    await screen.findByText('填 1 到 20')
    expect(sent).toEqual([])
    await type('5')
    await press('保存')
    await waitFor(() => expect(sent).toEqual([{ version: '"0"', body: { mostInHand: 5 } }]))
    await type('6')
    await press('保存')
    await waitFor(() => expect(sent[1]).toEqual({ version: '"1"', body: { mostInHand: 6 } }))
  })

  it('is not there for whoever may not change it', async () => {
    company(['prices.edit'])
    await screen.findByText('价目表')
    expect(screen.queryByText('抢单上限')).toBeNull()
  })

  it('says why it cannot be read, and is read again', async () => {
    answer = () => refused('urn:anju:forbidden', 403)
    company(['categories.edit'])
    await screen.findByText('不行')
    answer = undefined
    await press('再试一次')
    expect((await field()).value).toBe('20')
  })
})

describe('what is typed in a card', () => {
  it('stays when the numbers are read again, and does not overwrite what somebody else wrote', async () => {
    const queries = company(['categories.edit'])
    await type('7')
    await readAgain(queries, 9)
    expect((await field()).value).toBe('7')
    await press('保存')
    await screen.findByText('为什么')
    expect(sent).toEqual([{ version: '"0"', body: { mostInHand: 7 } }])
    expect(cap.mostInHand).toBe(9)
    await press('看最新的')
    await waitFor(async () => expect((await field()).value).toBe('9'))
  })

  it('gives way to a newer number where nobody typed anything', async () => {
    const queries = company(['categories.edit'])
    await field()
    await readAgain(queries, 4)
    await waitFor(async () => expect((await field()).value).toBe('4'))
  })
})
