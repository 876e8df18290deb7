// @vitest-environment node
import 'fake-indexeddb/auto'
import type { Kept, Task } from '@features/plannedwork/tasks'
import type { Command } from '@features/servicedesk/outbox/command'
import { store } from '@features/servicedesk/outbox/store'
import { sha256 } from '@shared/api/files'
import type { AccountId, CommunityId, TaskId } from '@shared/lib/ids'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { doneIn, keepPlanned } from './plannedActs'

const task = { id: 'pump' as TaskId, label: '水泵房巡查 地下室' } as Task
let network: boolean
let sent: Command[]

beforeEach(async () => {
  network = true
  sent = []
  vi.stubGlobal('document', { cookie: 'XSRF-TOKEN=x' })
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (!network) throw new TypeError('no network')
    if (!path.endsWith('/planned-task-commands')) return new Response(null, { status: 204 })
    sent.push(JSON.parse(String(init.body)))
    return Response.json({ outcome: 'applied', tickets: [{ number: 'QH-261128-3', joined: false }] })
  })
  await Promise.all(store.tables.map((table) => table.clear()))
})
afterEach(() => vi.unstubAllGlobals())

const keep = (act: Kept) => keepPlanned('zhang' as AccountId, 'garden' as CommunityId, act)
const done = (album: Blob[] = []): Kept => ({
  kind: 'task.done',
  task,
  answers: [{ good: false }],
  note: '漏水',
  photos: [],
  album,
})

describe('planned work in the phone', () => {
  it('is sent at once where it can be, says which tickets were opened, and marks what is out of the album', async () => {
    const picture = new Blob(['old'], { type: 'image/jpeg' })
    expect(await keep(done([picture]))).toEqual(['QH-261128-3'])
    const hash = await sha256(await picture.arrayBuffer())
    expect(sent[0]).toMatchObject({
      kind: 'task.done',
      subject: 'pump',
      payload: { note: '漏水', photos: [hash], done: { answers: [{ good: false }], album: [hash] } },
      blobs: [hash],
    })
  })

  it('waits without a network', async () => {
    network = false
    expect(await keep(done())).toEqual([])
    expect((await store.rows.toArray()).map((row) => [row.subject, row.state])).toEqual([['pump', 'waiting']])
  })

  it('is put off with a reason the same way', async () => {
    await keep({ kind: 'task.skip', reason: 'LOCKED', task, photos: [], album: [] })
    expect(sent[0]).toMatchObject({ kind: 'task.skip', payload: { skip: { reason: 'LOCKED' } } })
  })

  it('is done in the phone while it waits, and not when it was given back or only put off', () => {
    const item = (kind: Command['kind'], state: 'waiting' | 'parked') =>
      ({ command: { kind, subject: `${kind} ${state}` } as unknown as Command, state }) as const
    expect(
      doneIn([item('task.done', 'waiting'), item('task.done', 'parked'), item('task.skip', 'waiting')]),
    ).toEqual(['task.done waiting'])
  })
})
