// @vitest-environment node
import 'fake-indexeddb/auto'
import type { AccountId, CommunityId, SpaceId } from '@shared/lib/ids'
import { setServerNow } from '@shared/lib/serverClock'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drop } from './revise'
import { drainSeen, keepSeen } from './seen'
import { seenOf } from './seenRows'
import { store } from './store'

const zhang = 'zhang' as AccountId
const sent: { path: string; init: RequestInit }[] = []

function serverAnswering(...answers: (number | 'lost')[]) {
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    sent.push({ path, init })
    const answer = answers.shift() ?? 200
    if (answer === 'lost') throw new TypeError('lost')
    return Response.json(
      answer === 200 ? { number: 'QH-1' } : { type: 'urn:anju:x', title: '不行', detail: '没有这个地方' },
      { status: answer },
    )
  })
}

const keep = (images: Blob[] = [], spoken?: Blob) =>
  keepSeen(zhang, {
    community: 'garden' as CommunityId,
    label: '地库',
    space: 'basement' as SpaceId,
    category: 'lamp',
    description: '灯不亮',
    mended: false,
    images,
    spoken,
  })

beforeEach(async () => {
  vi.stubGlobal('document', { cookie: 'XSRF-TOKEN=x' })
  sent.length = 0
  await Promise.all(store.tables.map((table) => table.clear()))
})
afterEach(() => vi.unstubAllGlobals())

describe('what was seen in a basement', () => {
  it('is kept, sent once the network is back with the time it was seen, and is one ticket', async () => {
    setServerNow('2026-11-26T10:00:00Z')
    serverAnswering('lost', 'lost', 200, 200)
    const id = await keep([new Blob(['photo'], { type: 'image/jpeg' })])
    expect((await drainSeen(zhang)).size).toBe(0)
    expect(await seenOf(zhang)).toHaveLength(1)
    await drainSeen(zhang)
    expect((await drainSeen(zhang)).get(id)).toBe('QH-1')
    const last = sent.at(-1)
    expect(new Headers(last?.init.headers).get('Idempotency-Key')).toBe(id)
    expect(JSON.parse(String(last?.init.body)).seenAt).toMatch(/^2026-11-26T10:00/)
    expect(await seenOf(zhang)).toHaveLength(0)
    expect(await store.photos.count()).toBe(0)
  })
  it('is heard as it was said there', async () => {
    serverAnswering('lost')
    await keep([], new Blob(['voice'], { type: 'audio/webm' }))
    await drainSeen(zhang)
    await drop(zhang, 'another')
    expect(await store.photos.count()).toBe(1)
    serverAnswering(200, 200)
    sent.length = 0
    await drainSeen(zhang)
    const [file, report] = sent
    expect(file?.init.method).toBe('PUT')
    expect(file?.path).toContain(JSON.parse(String(report?.init.body)).voice)
    expect(await store.photos.count()).toBe(0)
  })
  it('stays with the reason when it is refused, and the next one goes on', async () => {
    serverAnswering(422, 200)
    const refused = await keep()
    const fine = await keep()
    expect([...(await drainSeen(zhang)).keys()]).toEqual([fine])
    const [left] = await seenOf(zhang)
    expect(left?.id).toBe(refused)
    expect(left?.answer).toBe('不行：没有这个地方')
  })
  it('is read by nobody else and keeps its photos when another row is given up', async () => {
    await keep([new Blob(['photo'], { type: 'image/jpeg' })])
    expect(await seenOf('wang' as AccountId)).toHaveLength(0)
    await drop(zhang, 'another')
    expect(await store.photos.count()).toBe(1)
  })
})
