// @vitest-environment node
import 'fake-indexeddb/auto'
import type { Kept, Task } from '@features/plannedwork/tasks'
import type { Command } from '@features/servicedesk/outbox/command'
import { drain } from '@features/servicedesk/outbox/drain'
import { store } from '@features/servicedesk/outbox/store'
import { sha256 } from '@shared/api/files'
import type { AccountId, CommunityId, TaskId } from '@shared/lib/ids'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { doneIn, givenBackIn, keepPlanned } from './plannedActs'

const zhang = 'zhang' as AccountId
const garden = 'garden' as CommunityId
const task = { id: 'pump' as TaskId, label: '水泵房巡查 地下室' } as Task
let sent: Command[]

beforeEach(async () => {
  sent = []
  vi.stubGlobal('document', { cookie: 'XSRF-TOKEN=x' })
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (!path.endsWith('/planned-task-commands')) return new Response(null, { status: 204 })
    sent.push(JSON.parse(String(init.body)))
    return Response.json({ outcome: 'applied', tickets: [{ number: 'QH-261128-3', joined: false }] })
  })
  await Promise.all(store.tables.map((table) => table.clear()))
})
afterEach(() => vi.unstubAllGlobals())

const keep = (act: Kept) => keepPlanned(zhang, garden, act)
const done = (album: Blob[] = []): Kept => ({
  kind: 'task.done',
  task,
  answers: [{ good: false }],
  note: '漏水',
  photos: [],
  album,
})

describe('planned work in the phone', () => {
  it('is in the phone as soon as it is kept, whatever becomes of the network', async () => {
    await keep(done())
    expect(sent).toHaveLength(0)
    expect((await store.rows.toArray()).map((row) => [row.subject, row.state])).toEqual([['pump', 'waiting']])
  })

  it('marks what is out of the album, and is heard of with the tickets that were opened', async () => {
    const picture = new Blob(['old'], { type: 'image/jpeg' })
    await keep(done([picture]))
    const heard: unknown[] = []
    await drain(zhang, async ({ tickets }, { label }) => {
      heard.push([label, tickets?.[0]?.number])
    })
    expect(heard).toEqual([['水泵房巡查 地下室', 'QH-261128-3']])
    const hash = await sha256(await picture.arrayBuffer())
    expect(sent[0]).toMatchObject({
      kind: 'task.done',
      subject: 'pump',
      payload: { note: '漏水', photos: [hash], done: { answers: [{ good: false }], album: [hash] } },
      blobs: [hash],
    })
  })

  it('is put off with a reason the same way', async () => {
    await keep({ kind: 'task.skip', reason: 'LOCKED', task, photos: [], album: [] })
    await drain(zhang)
    expect(sent[0]).toMatchObject({ kind: 'task.skip', payload: { skip: { reason: 'LOCKED' } } })
  })

  const item = (
    kind: Command['kind'],
    state: 'waiting' | 'parked',
    { community = garden, answer }: { community?: CommunityId; answer?: string } = {},
  ) => ({
    id: `row of ${kind}`,
    community,
    command: { kind, subject: `${kind} ${state}` } as unknown as Command,
    state,
    answer,
  })

  it('is done in the phone while it waits, and not when it was given back, only put off, or is elsewhere', () => {
    const items = [
      item('task.done', 'waiting'),
      item('task.done', 'parked', { answer: '还差照片' }),
      item('task.skip', 'waiting'),
      item('task.done', 'waiting', { community: 'square' as CommunityId }),
    ]
    expect(doneIn(items, garden)).toEqual(['task.done waiting'])
  })

  it('is given back where the server said why, and leads to where it is said anew', () => {
    const items = [
      item('task.done', 'parked', { answer: '还差照片' }),
      item('task.skip', 'parked'),
      item('ticket.finish', 'parked', { answer: '还差照片' }),
      item('task.done', 'waiting'),
    ]
    expect(givenBackIn(items, garden)).toEqual({ 'task.done parked': 'row of task.done' })
    expect(givenBackIn(items, 'square' as CommunityId)).toEqual({})
  })
})
