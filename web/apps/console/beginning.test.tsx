import { newQueryClient } from '@shared/api/queries'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { App } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newRouter } from './router'

const may = ['communities.read', 'communities.edit', 'wall.company', 'staff.read', 'places.read']
const place = (id: string, kind: string, name: string) => ({
  id,
  name,
  kind,
  company: 'co',
  permissions: may,
})
const office = place('office', 'head_office', '本公司')
const garden = place('garden', 'community', '青禾花园')
const managed = { ...garden, shortCode: 'QH', zone: 'Asia/Shanghai', since: '2026-01-01' }

let registered: boolean
let people: object[]

configure({ asyncUtilTimeout: 20_000 })

/** A company that has nobody but its administrator, until they register a community. */
function answer(address: string, method = 'GET') {
  if (method === 'POST') {
    registered = true
    return { id: 'garden' }
  }
  if (address === '/api/me') {
    return { account: 'a', name: '', communities: registered ? [garden, office] : [office], homes: [] }
  }
  if (address.endsWith('/clock'))
    return { now: '2026-11-26T08:00:00Z', zone: 'Asia/Shanghai', kind: 'workday' }
  if (address === '/api/companies/co/communities') return { items: registered ? [managed] : [] }
  if (address.endsWith('/staff')) return { items: people, awaited: [], departments: [] }
  if (address.endsWith('/duty')) return { days: [{ day: '2026-11-26', items: [] }] }
  return { items: [], total: 0, unread: 0 }
}

beforeEach(() => {
  registered = false
  people = []
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('scrollTo', vi.fn())
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) =>
    Response.json(answer(address, init.method)),
  )
  window.history.replaceState({}, '', '/console/')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function begin() {
  const queries = newQueryClient()
  render(
    <QueryClientProvider client={queries}>
      <App>
        <RouterProvider router={newRouter(queries)} />
      </App>
    </QueryClientProvider>,
  )
}

describe('a company that begins', () => {
  it('is led from its first page to its first community, and on to its people', async () => {
    begin()
    await screen.findByText(/^还没有小区/)
    fireEvent.click(screen.getByRole('button', { name: '登记小区' }))
    fireEvent.change(await screen.findByLabelText('小区名称'), { target: { value: '青禾花园' } })
    fireEvent.change(screen.getByLabelText('简称'), { target: { value: 'QH' } })
    fireEvent.click(screen.getAllByRole('button', { name: '登记小区' }).at(-1) as HTMLElement)
    const next = await screen.findByRole('link', { name: '登记员工' })
    expect(next.getAttribute('href')).toBe('/console/c/garden/staff?view=people')
  })

  it('rosters somebody once it has people', async () => {
    registered = true
    people = [{ employee: 'e', name: '张立新', badge: 'A1', post: '维修工' }]
    window.history.replaceState({}, '', '/console/companies/office/communities')
    begin()
    const next = await screen.findByRole('link', { name: '排班' })
    expect(next.getAttribute('href')).toBe('/console/c/garden/staff')
  })
})
