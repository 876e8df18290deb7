import { newQueryClient } from '@shared/api/queries'
import { calendarDate } from '@shared/lib/time'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CommunitiesPage from './CommunitiesPage'

const garden = {
  id: 'garden',
  name: '青禾花园',
  shortCode: 'QH',
  zone: 'Asia/Shanghai',
  since: '2026-01-01',
  until: null,
}
let items: object[]
const sent: unknown[] = []

configure({ asyncUtilTimeout: 20_000 })

beforeEach(() => {
  items = []
  sent.length = 0
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (init.method !== 'POST') return Response.json({ items })
    sent.push(JSON.parse(String(init.body)))
    items = [garden]
    return Response.json({ id: 'garden' }, { status: 201 })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function page(mayEdit = true) {
  const onRegistered = vi.fn(async () => undefined)
  render(
    <QueryClientProvider client={newQueryClient()}>
      <App>
        <CommunitiesPage
          company="company"
          mayEdit={mayEdit}
          next={(id) => <a href={`/${id}`}>登记员工</a>}
          onRegistered={onRegistered}
        />
      </App>
    </QueryClientProvider>,
  )
  return onRegistered
}

describe('the communities of a company', () => {
  it('begin with one, and say what it needs next', async () => {
    const onRegistered = page()
    await screen.findByText(/^还没有小区/)
    fireEvent.click(screen.getByRole('button', { name: '登记小区' }))
    fireEvent.change(await screen.findByLabelText('小区名称'), { target: { value: '青禾花园' } })
    fireEvent.change(screen.getByLabelText('简称'), { target: { value: 'qh' } })
    fireEvent.click(screen.getAllByRole('button', { name: '登记小区' }).at(-1) as HTMLElement)
    await waitFor(() => expect(sent).toEqual([{ name: '青禾花园', shortCode: 'QH' }]))
    await waitFor(() => expect(onRegistered).toHaveBeenCalled())
    expect((await screen.findByRole('link', { name: '登记员工' })).getAttribute('href')).toBe('/garden')
    expect(screen.getByText(/1月1日起/)).toBeTruthy()
  })

  it('are left after a last day', async () => {
    items = [garden]
    page()
    fireEvent.click(await screen.findByRole('button', { name: '结束管理' }))
    fireEvent.click((await screen.findAllByRole('button', { name: '结束管理' })).at(-1) as HTMLElement)
    await waitFor(() => expect(sent).toEqual([{ lastDay: calendarDate(new Date()) }]))
  })

  it('are only read by those who register none', async () => {
    items = [garden]
    page(false)
    await screen.findByText('青禾花园')
    expect(screen.queryByRole('button', { name: '登记小区' })).toBeNull()
  })
})
