import 'fake-indexeddb/auto'
import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Waiting } from '../outbox/command'

/** The store without its encryption, whose keys this browser cannot keep. */
vi.mock('../outbox/seal', () => {
  const sealJson = async (account: string, value: unknown) => ({ account, said: JSON.stringify(value) })
  return {
    sealJson,
    unsealJson: async (account: string, sealed: { account: string; said: string }) => {
      if (sealed.account !== account) throw new Error('Not theirs to open')
      return JSON.parse(sealed.said)
    },
    seal: async (account: string, bytes: ArrayBuffer) => sealJson(account, [...new Uint8Array(bytes)]),
    unseal: async (_: string, { said }: { said: string }) => new Uint8Array(JSON.parse(said)).buffer,
  }
})

/** Nor does it read a photo's bytes. */
vi.mock('../outbox/keptPhoto', async (original) => ({
  ...(await original<typeof import('../outbox/keptPhoto')>()),
  keepPhoto: async (account: AccountId, { size }: Blob) => {
    const { store } = await import('../outbox/store')
    const sealed = { account, said: JSON.stringify([...new TextEncoder().encode('image/jpeg\nx')]) }
    await store.photos.put({ hash: `of ${size}`, account, sealed: sealed as never })
    return `of ${size}`
  },
}))

configure({ asyncUtilTimeout: 20_000 })

const HINT = '已恢复未提交的内容'
const zhang = 'zhang' as AccountId
const wang = 'wang' as AccountId
const garden = 'garden' as CommunityId
const job = {
  id: 'leak' as TicketId,
  community: garden,
  spaceLabel: '3号楼2单元1102',
  categoryName: '漏水',
  description: '厨房漏水',
  reportedAt: '2026-11-23T10:47:00+08:00',
  state: 'arrived',
  clocks: [],
  timeline: [],
}
const ask = {
  ticket: job.id,
  home: true,
  entered: true,
  purpose: '漏水',
  profile: 'PAID',
  charged: 'REPORTER',
}
/** Paid work has begun, so that its end is what comes next. */
const agreed = {
  ticket: job.id,
  state: 'APPROVED',
  amountFen: 4800,
  lines: [],
  begunAt: '2026-11-23T10:55:00+08:00',
}
const prices = [{ key: 'valve', name: '角阀 DN15', unit: '只', priceFen: 4800 }]

beforeEach(async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  vi.stubGlobal('createImageBitmap', async () => ({ width: 40, height: 30 }))
  URL.createObjectURL = () => 'blob:photo'
  URL.revokeObjectURL = () => undefined
})

afterEach(async () => {
  cleanup()
  const { store } = await import('../outbox/store')
  await Promise.all(store.tables.map((table) => table.clear()))
  vi.resetModules()
  vi.unstubAllGlobals()
})

/** What was typed is in the phone; then the application ends, and nothing of it is left in memory. */
async function killed() {
  const { draftsWritten } = await import('../outbox/drafts')
  await draftsWritten()
  cleanup()
  vi.resetModules()
}

async function open(account: AccountId, page: 'job' | 'quote' = 'job', state = job.state) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  queries.setQueryData(['my-jobs', account, garden], {
    items: [{ ...job, state }],
    asks: [ask],
    quotes: [agreed],
    postponements: [],
    at: job.reportedAt,
  })
  queries.setQueryData(['price-list', account, garden], prices)
  const { JobPage } = await import('./JobPage')
  const { QuotePage } = await import('./QuotePage')
  const component = () =>
    page === 'job' ? (
      <JobPage account={account} community={garden} id={job.id} />
    ) : (
      <QuotePage account={account} community={garden} id={job.id} onDone={() => undefined} />
    )
  const router = createRouter({
    routeTree: createRootRoute({ component }),
    history: createMemoryHistory(),
  })
  render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  )
}

const note = () => screen.findByPlaceholderText('怎么修的（选填）')
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })

async function findings() {
  type(await note(), '换了角阀')
  type(screen.getByLabelText('坏在哪、为什么坏'), '角阀老化')
  fireEvent.click(screen.getByText('加一样料'))
  type(await screen.findByRole('textbox', { name: '料名' }), '角阀 DN15')
  await photo()
}

async function photo() {
  const camera = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!camera) throw new Error('Nowhere to take a photo')
  fireEvent.change(camera, { target: { files: [new File(['x'], 'x.jpg', { type: 'image/jpeg' })] } })
  await screen.findByText('再拍一张')
}

describe('what was typed at a job', () => {
  it('is there again, photos too, when the application was killed, and says so', async () => {
    await open(zhang)
    await findings()
    expect(screen.queryByText(HINT)).toBeNull()
    await killed()

    await open(zhang)
    await screen.findByText(HINT)
    expect(await note()).toHaveProperty('value', '换了角阀')
    expect(screen.getByLabelText('坏在哪、为什么坏')).toHaveProperty('value', '角阀老化')
    expect(screen.getByRole('textbox', { name: '料名' })).toHaveProperty('value', '角阀 DN15')
    screen.getByText('再拍一张')
  })

  it('belongs to whoever typed it, not to the next one on a shared phone', async () => {
    await open(zhang)
    type(await note(), '换了角阀')
    await killed()

    await open(wang)
    expect(await note()).toHaveProperty('value', '')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(screen.queryByText(HINT)).toBeNull()
    expect(await note()).toHaveProperty('value', '')
    await killed()
    await open(zhang)
    await screen.findByText(HINT)
    expect(await note()).toHaveProperty('value', '换了角阀')
  })

  it('is gone once it was said, or is thrown away', async () => {
    await open(zhang)
    await findings()
    fireEvent.click(screen.getByText('住户不在'))
    type(screen.getByLabelText('为什么没签'), '上班去了')
    fireEvent.click(await screen.findByRole('button', { name: '修好了' }))
    await screen.findByText('这件办完了，前台会回访业主。')
    await killed()
    const { store } = await import('../outbox/store')
    expect(
      (await store.snapshots.toCollection().primaryKeys()).filter(([, name]) => /draft/.test(name)),
    ).toEqual([])
    expect(await store.photos.count()).toBe(1)
    await store.rows.clear()

    await open(zhang)
    type(await note(), '又写')
    await killed()
    await open(zhang)
    fireEvent.click(await screen.findByRole('button', { name: '清空重填' }))
    expect(await note()).toHaveProperty('value', '')
    await killed()
    await open(zhang)
    await note()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(screen.queryByText(HINT)).toBeNull()
  })

  it('leaves its photo in the phone with the step that was said by it', async () => {
    await open(zhang, 'job', 'accepted')
    await screen.findByRole('button', { name: '到了' })
    await photo()
    await (await import('../outbox/drafts')).draftsWritten()
    fireEvent.click(screen.getByRole('button', { name: '到了' }))
    await screen.findByPlaceholderText('怎么修的（选填）')
    await killed()
    const { store } = await import('../outbox/store')
    const { unsealJson } = await import('../outbox/seal')
    const [{ sealed } = { sealed: undefined as never }] = await store.rows.toArray()
    const { command } = await unsealJson<Waiting>(zhang, sealed)
    expect(command.payload.photos).toHaveLength(1)
    expect(await store.photos.toCollection().primaryKeys()).toEqual(command.payload.photos)
  })

  it('is a quote too', async () => {
    await open(zhang, 'quote')
    fireEvent.click(await screen.findByRole('button', { name: /角阀 DN15/ }))
    fireEvent.click(screen.getByText('口头同意'))
    type(await screen.findByRole('textbox', { name: '谁说的' }), '程女士')
    await killed()

    await open(zhang, 'quote')
    await screen.findByText(HINT)
    expect(await screen.findByRole('textbox', { name: '谁说的' })).toHaveProperty('value', '程女士')
    screen.getByRole('button', { name: '记下：同意 ¥48.00' })
  })

  it('goes with the job that is done, in its other parts too, while the application is open', async () => {
    await open(zhang, 'quote')
    fireEvent.click(await screen.findByRole('button', { name: /角阀 DN15/ }))
    cleanup()
    await open(zhang)
    await findings()
    fireEvent.click(screen.getByText('住户不在'))
    type(screen.getByLabelText('为什么没签'), '上班去了')
    fireEvent.click(await screen.findByRole('button', { name: '修好了' }))
    await screen.findByText('这件办完了，前台会回访业主。')
    await (await import('../outbox/drafts')).draftsWritten()
    cleanup()

    await open(zhang, 'quote')
    await screen.findByRole('button', { name: '先选一项' })
  })

  it('goes, photos too, when the desk says that the job is not in hand any more', async () => {
    await open(zhang)
    await findings()
    await killed()
    vi.stubGlobal('fetch', async () => Response.json({ items: [], asks: [], quotes: [], postponements: [] }))
    const { jobs } = await import('../outbox/jobs')
    await new QueryClient().fetchQuery(jobs(zhang, garden))
    const { store } = await import('../outbox/store')
    await waitFor(async () =>
      expect((await store.snapshots.toCollection().primaryKeys()).map(([, name]) => name)).toEqual([
        'jobs garden',
      ]),
    )
    await waitFor(async () => expect(await store.photos.count()).toBe(0))
  })
})
