import { beforeEach, describe, expect, it, vi } from 'vitest'
import { reportPage } from './report'

const ADDRESS = 'c.p1.mac'
const asked: { path: string; body?: string }[] = []
const answers: Record<string, unknown> = {
  [`/api/communities/c/spots/${ADDRESS}`]: {
    community: '青禾花园',
    name: '2号电梯',
    categories: [{ key: 'leak', name: '漏水' }],
  },
  [`/api/communities/c/spots/${ADDRESS}/reports`]: { number: 'QH-1', follow: 'c.f1.mac' },
}

beforeEach(() => {
  asked.length = 0
  document.body.innerHTML = '<main id="root"></main>'
  // biome-ignore lint/suspicious/noDocumentCookie: the server sets it; here nobody does
  document.cookie = 'XSRF-TOKEN=one'
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push({ path, body: init.body as string })
    return new Response(JSON.stringify(answers[path]), { status: 200 })
  })
})

const press = () =>
  document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }))

describe('the page at a code', () => {
  it('says what is missing and sends nothing', async () => {
    await reportPage('c', ADDRESS, () => {})
    press()
    expect(document.querySelector('[role=alert]')?.textContent).toBe('选一类')
    expect(asked).toHaveLength(1)
  })
  it('sends a kind and a sentence without any number and leads to the link', async () => {
    const link = new Promise<string>((done) => void reportPage('c', ADDRESS, done).then(fill))
    expect(await link).toBe('c.f1.mac')
    const sent = JSON.parse(asked.at(-1)?.body ?? '{}')
    expect(sent).toEqual({ category: 'leak', description: '滴水', photos: [] })
  })
})

function fill() {
  const kind = document.querySelector('select') as HTMLSelectElement
  kind.value = 'leak'
  const words = document.querySelector('textarea') as HTMLTextAreaElement
  words.value = ' 滴水 '
  press()
}
