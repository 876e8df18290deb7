// @vitest-environment node
import 'fake-indexeddb/auto'
import { sha256 } from '@shared/api/files'
import type { AccountId, CommunityId, SpaceId, TaskId, TicketId } from '@shared/lib/ids'
import { setServerNow } from '@shared/lib/serverClock'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { append } from './append'
import type { Command } from './command'
import { drain } from './drain'
import { drop, revise } from './revise'
import { store } from './store'

const zhang = 'zhang' as AccountId
const community = 'garden' as CommunityId
const leak = 'leak' as TicketId
const lamp = 'lamp' as TicketId

type Sent = { path: string; init: RequestInit }

/** A server that answers each request in turn; `lost` is an answer that never arrived. */
function serverAnswering(...answers: (number | 'lost' | 'recorded')[]): Sent[] {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    sent.push({ path, init })
    const answer = answers.shift() ?? 200
    if (answer === 'lost') throw new TypeError('lost')
    if (answer === 'recorded') return Response.json({ outcome: 'recorded', reason: '已改派' })
    if (answer === 200) return Response.json({ outcome: 'applied' })
    return Response.json({ type: 'urn:anju:x', title: '不行', detail: '为什么' }, { status: answer })
  })
  return sent
}

const act = (subject: TicketId, kind: Command['kind'] = 'ticket.accept') =>
  append({ account: zhang, community, subject, kind, label: '漏水', photos: [] })

const states = async () =>
  (await store.rows.orderBy('id').toArray()).sort((a, b) => a.sequence - b.sequence).map((row) => row.state)
const bodies = (sent: Sent[]) => sent.map((one) => JSON.parse(String(one.init.body)) as Command)

beforeEach(async () => {
  vi.stubGlobal('document', { cookie: 'XSRF-TOKEN=x' })
  await Promise.all(store.tables.map((table) => table.clear()))
})
afterEach(() => vi.unstubAllGlobals())

describe('the outbox', () => {
  it('chains commands: each has the next number and names the hash of the one before', async () => {
    const first = await act(leak)
    const second = await act(leak, 'ticket.arrive')
    expect([first.sequence, second.sequence]).toEqual([1, 2])
    expect(first.previousHash).toBe('')
    expect(second.previousHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('chains the commands of each community by themselves, and counts them all', async () => {
    await act(leak)
    const elsewhere = await append({
      account: zhang,
      community: 'square' as CommunityId,
      subject: lamp,
      kind: 'ticket.accept',
      label: '灯不亮',
      photos: [],
    })
    const sent = serverAnswering()
    const back = await act(leak, 'ticket.arrive')
    await drain(zhang)
    expect([elsewhere.sequence, back.sequence]).toEqual([2, 3])
    expect(elsewhere.previousHash).toBe('')
    const first = new TextEncoder().encode(String(sent[0]?.init.body))
    expect(back.previousHash).toBe(await sha256(first.buffer as ArrayBuffer))
  })

  it('says what the phone last heard of our time, and nothing when it never did', async () => {
    expect(await act(leak)).not.toHaveProperty('anchor')
    setServerNow('2026-11-23T11:00:00.123456Z')
    expect(await act(leak)).toHaveProperty('anchor', '2026-11-23T11:00:00.123456Z')
  })

  it('keeps nothing readable in the phone', async () => {
    await append({
      account: zhang,
      community,
      subject: leak,
      kind: 'ticket.finish',
      label: '厨房漏水',
      photos: [],
      note: '换了角阀',
    })
    const [row] = await store.rows.toArray()
    const text = new TextDecoder().decode(row?.sealed.bytes)
    expect(text).not.toContain('角阀')
    expect(JSON.stringify(row)).not.toContain('厨房')
  })

  it.each(['lost', 401, 408, 409, 412, 425, 429, 503] as const)(
    'keeps and stops on %s, then sends under the same key',
    async (answer) => {
      const command = await act(leak)
      await act(lamp)
      const sent = serverAnswering(answer)
      expect(await drain(zhang)).toBe(0)
      expect(sent).toHaveLength(1)
      expect(await states()).toEqual(['waiting', 'waiting'])
      expect(await drain(zhang)).toBe(2)
      expect(
        bodies(sent)
          .map((body) => body.id)
          .slice(0, 2),
      ).toEqual([command.id, command.id])
      expect(new Headers(sent[1]?.init.headers).get('Idempotency-Key')).toBe(command.id)
      expect(await states()).toEqual([])
    },
  )

  it.each([403, 422])(
    'parks on %i what was refused and what depends on it; the rest goes on',
    async (answer) => {
      const refused = await act(leak)
      await act(lamp)
      await act(leak, 'ticket.arrive')
      const sent = serverAnswering(answer)
      expect(await drain(zhang)).toBe(1)
      expect(sent).toHaveLength(2)
      expect(await states()).toEqual(['parked', 'parked'])
      await revise(zhang, refused.id, { photos: [] })
      expect(await drain(zhang)).toBe(2)
    },
  )

  it('holds back nothing of another turn for one that was refused', async () => {
    const at = { account: zhang, community, label: '水泵房巡查', kind: 'task.done' as const, photos: [] }
    const said = { done: { answers: [] } }
    await append({ ...at, subject: 'pump' as TaskId, said })
    serverAnswering(422)
    await drain(zhang)
    await append({ ...at, subject: 'roof' as TaskId, said })
    await append({ ...at, subject: 'pump' as TaskId, said })
    expect(await states()).toEqual(['parked', 'waiting', 'parked'])
    expect(await drain(zhang)).toBe(1)
  })

  it('sends what was done at a leak before the end of its work, and holds the end back for what was refused', async () => {
    const image = new Blob([new Uint8Array([1])], { type: 'image/jpeg' })
    const at = { account: zhang, community, subject: leak, label: '漏水' }
    const valve = await append({ ...at, kind: 'ticket.valve', photos: [], said: { leak: { valve: 'v1' } } })
    await append({ ...at, kind: 'ticket.loss', photos: [image], said: { leak: { consent: true } } })
    await append({
      ...at,
      kind: 'ticket.neighbour',
      photos: [],
      said: { leak: { space: 'below' as SpaceId, outcome: 'NOBODY_HOME' } },
    })
    await act(leak, 'ticket.finish')
    const sent = serverAnswering('lost', 200, 200, 422)
    expect(await drain(zhang)).toBe(0)
    expect(await drain(zhang)).toBe(1)
    expect(sent.map((one) => one.init.method)).toEqual(['POST', 'POST', 'PUT', 'POST'])
    const [first, again] = bodies(sent.slice(0, 2))
    expect(again).toEqual(first)
    expect(again).toMatchObject({ id: valve.id, payload: { leak: { valve: 'v1' }, photos: [] } })
    expect(await states()).toEqual(['parked', 'parked', 'parked'])
  })

  it('keeps what was recorded but not applied, with the reason', async () => {
    await act(leak)
    serverAnswering('recorded')
    await drain(zhang)
    expect(await states()).toEqual(['sent'])
  })

  it('sends only the rows of the account that is signed in', async () => {
    await act(leak)
    const sent = serverAnswering()
    expect(await drain('other' as AccountId)).toBe(0)
    expect(sent).toHaveLength(0)
  })

  it('sends the photos before the command that names them, byte for byte', async () => {
    const image = new Blob([new Uint8Array([0xff, 0xd8, 0x0a, 0x01])], { type: 'image/jpeg' })
    const { payload } = await append({
      account: zhang,
      community,
      subject: leak,
      kind: 'ticket.finish',
      label: '漏水',
      photos: [image],
    })
    const sent = serverAnswering()
    await drain(zhang)
    expect(sent.map((one) => one.init.method)).toEqual(['PUT', 'POST'])
    expect(sent[0]?.path).toBe(`/api/communities/garden/files/${payload.photos[0]}`)
    const body = sent[0]?.init.body as Blob
    expect(body.type).toBe('image/jpeg')
    expect([...new Uint8Array(await body.arrayBuffer())]).toEqual([0xff, 0xd8, 0x0a, 0x01])
    expect(await store.photos.count()).toBe(0)
  })

  it('sends what was done at a planned task its own way, in the same chain, and leaves a word of what is given up', async () => {
    const pump = 'pump' as TaskId
    const before = await act(leak)
    const done = await append({
      account: zhang,
      community,
      subject: pump,
      kind: 'task.done',
      label: '水泵房巡查',
      photos: [],
      note: '阀前偏高',
      said: { done: { answers: [{ good: true }, { number: 0.75 }] } },
    })
    expect(done.sequence).toBe(before.sequence + 1)
    const sent = serverAnswering(200, 422, 200)
    await drain(zhang)
    expect(sent.map((one) => one.path)).toEqual([
      '/api/communities/garden/commands',
      '/api/communities/garden/planned-task-commands',
    ])
    expect(bodies(sent)[1]).toMatchObject({
      kind: 'task.done',
      subject: 'pump',
      payload: { note: '阀前偏高', done: { answers: [{ good: true }, { number: 0.75 }] } },
    })
    await drop(zhang, done.id, '点错了')
    await drain(zhang)
    expect(sent[2]?.path).toBe('/api/communities/garden/planned-task-commands')
    expect(bodies(sent)[2]).toMatchObject({
      kind: 'task.drop',
      payload: { note: '点错了', dropped: { id: done.id, kind: 'task.done' } },
    })
    expect(await states()).toEqual([])
  })
})
