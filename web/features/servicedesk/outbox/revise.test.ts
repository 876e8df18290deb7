// @vitest-environment node
import 'fake-indexeddb/auto'
import { type Sha256, sha256 } from '@shared/api/files'
import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { append } from './append'
import type { Command, Waiting } from './command'
import { drain } from './drain'
import { keepPhoto, keptPhoto } from './keptPhoto'
import { drop, revise } from './revise'
import { unsealJson } from './seal'
import { store } from './store'

const zhang = 'zhang' as AccountId
const community = 'garden' as CommunityId
const leak = 'leak' as TicketId
const lamp = 'lamp' as TicketId

const act = (subject: TicketId, kind: Command['kind'], more = {}) =>
  append({ account: zhang, community, subject, kind, label: '漏水', photos: [], ...more })

/** A server that answers each request in turn, then takes everything; tells the commands it was sent. */
function serverAnswering(...answers: number[]): Command[] {
  const commands: Command[] = []
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (init.method === 'POST') commands.push(JSON.parse(String(init.body)))
    const status = answers.shift() ?? 200
    if (status === 200) return Response.json({ outcome: 'applied' })
    const said = {
      title: '内容不对',
      detail: '再看看',
      errors: [{ field: 'note', message: '不超过 500 字' }],
    }
    return Response.json(said, { status })
  })
  return commands
}

const rows = () => store.rows.orderBy('[account+sequence]').toArray()
const states = async () => (await rows()).map((row) => row.state)
const said = async (id: string): Promise<Waiting> => {
  const row = await store.rows.get(id)
  if (!row) throw new Error(`No row ${id}`)
  return unsealJson<Waiting>(zhang, row.sealed)
}
const jpeg = (last: number) => new Blob([new Uint8Array([0xff, 0xd8, last])], { type: 'image/jpeg' })

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T11:00:00Z'), toFake: ['Date'] })
  vi.stubGlobal('document', { cookie: 'XSRF-TOKEN=x' })
  await Promise.all(store.tables.map((table) => table.clear()))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a refused action', () => {
  it('keeps why it was refused, in the words of the server', async () => {
    const arrive = await act(leak, 'ticket.arrive')
    serverAnswering(422)
    await drain(zhang)
    expect(await said(arrive.id)).toMatchObject({ refusal: '内容不对', answer: '再看看 不超过 500 字' })
  })

  it('is said anew under a new id, with the time at which it was done, and what depends on it follows', async () => {
    const finish = await act(leak, 'ticket.finish', { note: '换了角阀' })
    serverAnswering(422)
    await drain(zhang)
    const behind = await act(leak, 'ticket.accept')
    const elsewhere = await act(lamp, 'ticket.accept')
    expect(await states()).toEqual(['parked', 'parked', 'waiting'])

    vi.setSystemTime(new Date('2026-11-23T12:00:00Z'))
    await revise(zhang, finish.id, { note: '换了角阀，试水十分钟', photos: [] })
    const sent = serverAnswering()
    expect(await drain(zhang)).toBe(3)
    expect(sent.map((one) => one.subject)).toEqual([lamp, leak, leak])
    const [other, again, after] = sent
    expect(other?.id).toBe(elsewhere.id)
    expect(again).toMatchObject({
      kind: 'ticket.finish',
      deviceTime: finish.deviceTime,
      payload: { note: '换了角阀，试水十分钟' },
    })
    expect(again?.id).not.toBe(finish.id)
    expect(after?.deviceTime).toBe(behind.deviceTime)
    expect(again && after && [again.sequence, after.sequence]).toEqual([4, 5])
    expect(after?.previousHash).not.toBe(again?.previousHash)
    expect(await rows()).toEqual([])
  })

  it('gets another photo in place of the one that was wrong, which leaves the phone', async () => {
    const finish = await act(leak, 'ticket.finish', { photos: [jpeg(1)] })
    const [wrong] = finish.blobs as [Sha256]
    serverAnswering(200, 422)
    await drain(zhang)
    expect(await (await keptPhoto(zhang, wrong))?.arrayBuffer()).toEqual(await jpeg(1).arrayBuffer())

    await revise(zhang, finish.id, { photos: [jpeg(2)] })
    expect(await keptPhoto(zhang, wrong)).toBeUndefined()
    const sent = serverAnswering()
    await drain(zhang)
    expect(sent[0]?.blobs).toEqual([await sha256(await jpeg(2).arrayBuffer())])
    expect(await store.photos.count()).toBe(0)
  })

  it('is dropped for good, and what waited behind it goes on', async () => {
    const finish = await act(leak, 'ticket.finish', { photos: [jpeg(1)] })
    await act(leak, 'ticket.accept')
    serverAnswering(200, 422)
    await drain(zhang)
    expect(await states()).toEqual(['parked', 'parked'])
    await drop(zhang, finish.id)
    expect(await states()).toEqual(['waiting'])
    expect(await store.photos.count()).toBe(0)
    const sent = serverAnswering()
    await drain(zhang)
    expect(sent.map((one) => one.kind)).toEqual(['ticket.accept'])
  })

  it('leaves a word of what it was and why it is given up, behind what goes on', async () => {
    const finish = await act(leak, 'ticket.finish')
    await act(leak, 'ticket.accept')
    serverAnswering(422)
    await drain(zhang)
    await drop(zhang, finish.id, '报重了')
    const sent = serverAnswering()
    await drain(zhang)
    expect(sent.map((one) => one.kind)).toEqual(['ticket.accept', 'ticket.drop'])
    expect(sent[1]).toMatchObject({
      subject: leak,
      payloadVersion: 2,
      blobs: [],
      payload: {
        note: '报重了',
        dropped: {
          id: finish.id,
          kind: 'ticket.finish',
          deviceTime: finish.deviceTime,
          refusal: '内容不对',
        },
      },
    })
    expect(await rows()).toEqual([])
  })

  it('says of the door, of what was found and of the signature anew what was wrong with them', async () => {
    const findings = { cause: '老化', parts: [], signature: jpeg(1) }
    const finish = await act(leak, 'ticket.finish', { said: { findings }, note: '换了' })
    serverAnswering(200, 422)
    await drain(zhang)

    const [old] = finish.blobs as [Sha256]
    const drawn = await sha256(await jpeg(2).arrayBuffer())
    const better = { cause: '角阀老化', parts: [{ name: '角阀', quantity: 1 }], signature: jpeg(2) }
    await revise(zhang, finish.id, { note: '换了', photos: [], said: { findings: better } })
    expect(await keptPhoto(zhang, old)).toBeUndefined()
    const sent = serverAnswering()
    await drain(zhang)
    expect(sent[0]).toMatchObject({
      deviceTime: finish.deviceTime,
      payload: { findings: { ...better, signature: drawn } },
      blobs: [drawn],
    })
  })

  it('that was sent meanwhile is left alone', async () => {
    const accept = await act(leak, 'ticket.accept')
    await revise(zhang, accept.id, { note: '改', photos: [] })
    expect((await rows()).map((row) => row.id)).toEqual([accept.id])
  })

  it("stays somebody else's photo on a shared phone", async () => {
    const photo = await keepPhoto(zhang, jpeg(1))
    expect(await keptPhoto('li' as AccountId, photo)).toBeUndefined()
  })
})
