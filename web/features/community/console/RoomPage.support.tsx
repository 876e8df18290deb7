import { newQueryClient } from '@shared/api/queries'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, vi } from 'vitest'

export const her = {
  tie: 'her-tie',
  party: 'her',
  name: '程女士',
  maskedPhone: '199****5678',
  bound: true,
  relation: 'OWNER',
  share: '1/2',
  from: '2026-01-01',
  elsewhere: [{ space: 'bay', label: 'B-017', spokenLabel: 'B-017', relation: 'OWNER' }],
  contacts: [],
  consents: [{ id: 'yes', purpose: 'CENSUS', how: 'SIGNED', givenAt: '2026-11-01T08:00:00Z', givenBy: 'x' }],
  details: [{ id: 'age', field: 'AGE', value: '62', notedAt: '2026-11-01T08:00:00Z' }],
  completeness: { agreed: 4, noted: 1 },
}
export const lodger = {
  ...her,
  tie: 'lodger-tie',
  party: 'lodger',
  name: '租客',
  relation: 'TENANT',
  share: undefined,
}
const room = {
  space: 'home',
  label: '3-2-1102',
  spokenLabel: '3号楼2单元1102',
  about: { kind: 'FLAT', use: 'DWELLING', certificateArea: 89.5, occupied: true },
  aboutVersion: 3,
  people: [her, lodger],
  earlier: [],
  openReports: [
    {
      id: 'leak',
      number: 'QH-261126-1',
      category: '漏水',
      description: '厨房漏水',
      state: 'reported',
      reportedAt: '2026-11-26T08:00:00Z',
    },
  ],
  closedReports: [],
  complaints: [
    {
      id: 'noise',
      number: 'QH-261125-7',
      category: '投诉',
      description: '楼上夜里装修',
      state: 'accepted',
      reportedAt: '2026-11-25T08:00:00Z',
    },
    {
      id: 'gate',
      number: 'QH-261001-2',
      category: '投诉',
      description: '门禁常坏',
      state: 'closed',
      reportedAt: '2026-10-01T08:00:00Z',
    },
  ],
  vehicles: [{ id: 'car', kind: 'CAR', plate: '沪A12345', party: 'her', holder: '程女士' }],
  pets: [],
  keys: [],
  transfers: [
    {
      id: 'sold',
      kind: 'SALE',
      day: '2026-01-01',
      certificate: '沪（2025）1',
      papers: ['deed'],
      owed: 0,
      openReports: 0,
      keysOut: 0,
      endedCodes: 0,
      recordedAt: '2026-01-01T08:00:00Z',
    },
  ],
  keyMovements: [],
  doors: ['REPORT', 'TRANSFER', 'UNMASK', 'PRINT'],
}
export const sent: { path: string; body: unknown }[] = []
/** What is behind which door, and who lives there; a test changes it before it looks. */
export const file: {
  doors: string[]
  people: object[]
  shownUntil: string
  about: object
  aboutVersion: number
} = { doors: [], people: [], shownUntil: '', about: {}, aboutVersion: 0 }

configure({ asyncUtilTimeout: 20_000 })

class Sizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  sent.length = 0
  const shownUntil = new Date(Date.now() + 300_000).toISOString()
  const { doors, people, about, aboutVersion } = room
  Object.assign(file, { doors, people, about, aboutVersion, shownUntil })
  vi.stubGlobal('ResizeObserver', Sizes)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push({ path, body: JSON.parse(String(init.body)) })
      return Response.json({ id: 'made' }, { status: 201 })
    }
    if (init.method === 'PUT') {
      const version = new Headers(init.headers).get('If-Match')
      sent.push({ path, body: JSON.parse(String(init.body)) })
      if (version === `"${file.aboutVersion}"`) return new Response(null, { status: 204 })
      const stale = { type: 'urn:anju:kernel.stale-version', title: '别人先改了', detail: '', status: 412 }
      return Response.json(stale, { status: 412 })
    }
    if (path.endsWith('/unfinished'))
      return Response.json({ reports: room.openReports, keys: [], owed: 1230.5 })
    if (path.includes('/reveals/')) return Response.json({ value: '19900025678', until: file.shownUntil })
    if (path.endsWith('/reveals') || path.endsWith('/calls'))
      return Response.json({
        items: [{ id: 'once', at: '2026-11-20T08:00:00Z', name: '前台小周', reason: '漏水' }],
      })
    if (path.includes('/home-visits'))
      return Response.json({
        items: [{ id: 'visit', kind: 'CENSUS', space: 'home', label: '3-2-1102', due: '2026-12-31' }],
        total: 1,
        stewards: [],
        censuses: [],
      })
    return Response.json({ ...room, ...file })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

export const show = (page: React.ReactNode) =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>{page}</App>
      </ConfigProvider>
    </QueryClientProvider>,
  )

export const day = async (label: string, value: string) => {
  const field = await screen.findByLabelText(label)
  fireEvent.mouseDown(field)
  fireEvent.change(field, { target: { value } })
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 })
}
export const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
export const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
