import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Refused, Unreachable } from './problem'
import { request } from './request'

const answering = (...answers: (Response | Error)[]) => {
  const fetch = vi.fn(async (_path: string, _init: RequestInit) => {
    const next = answers.shift()
    if (next instanceof Error || next === undefined) throw next ?? new Error('No more answers')
    return next
  })
  vi.stubGlobal('fetch', fetch)
  return (call: number) => new Headers(fetch.mock.calls[call]?.[1].headers)
}
const done = () => Response.json({ ok: true })
const post = () => request('/api/things', { method: 'POST', json: { a: 1 } })

beforeEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no cookie store
  document.cookie = 'XSRF-TOKEN=a%2Bb'
})
afterEach(() => vi.unstubAllGlobals())

describe('a request', () => {
  it('keeps its key when the answer was lost, and takes a new one once it was given', async () => {
    const sent = answering(new TypeError('lost'), Response.json({}, { status: 503 }), done(), done())
    await expect(post()).rejects.toBeInstanceOf(Unreachable)
    await expect(post()).rejects.toBeInstanceOf(Refused)
    await post()
    await post()
    const keys = [0, 1, 2, 3].map((call) => sent(call).get('Idempotency-Key'))
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).toBe(keys[0])
    expect(keys[3]).not.toBe(keys[0])
  })
  it('sends the CSRF cookie back as a header', async () => {
    const sent = answering(done())
    await post()
    expect(sent(0).get('X-XSRF-TOKEN')).toBe('a+b')
  })
  it("raises the server's problem as it is", async () => {
    answering(Response.json({ type: 'urn:anju:x.y', title: '不行', detail: '因为' }, { status: 409 }))
    await expect(post()).rejects.toMatchObject({
      problem: { type: 'urn:anju:x.y', title: '不行', status: 409 },
    })
  })
  it('asks for a token first when it has none', async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no cookie store
    document.cookie = 'XSRF-TOKEN=; max-age=0'
    const fetch = vi.fn(async (_path: string) => done())
    vi.stubGlobal('fetch', fetch)
    await post()
    expect(fetch.mock.calls.map(([path]) => path)).toEqual(['/api/clock', '/api/things'])
  })
  it('answers nothing for 204', async () => {
    answering(new Response(null, { status: 204 }))
    await expect(request('/api/sign-out', { method: 'POST' })).resolves.toBeUndefined()
  })
})
