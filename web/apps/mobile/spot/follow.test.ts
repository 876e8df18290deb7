import { beforeEach, describe, expect, it, vi } from 'vitest'
import { followPage } from './follow'

const LINK = 'c.f1.mac'
const sent: { path: string; body: unknown }[] = []
const finished = {
  number: 'QH-1',
  name: '2号电梯',
  category: '漏水',
  description: '轿厢顶滴水',
  reportedAt: '2026-11-25T00:10:00Z',
  finishedAt: '2026-11-25T02:10:00Z',
  answers: [],
  mayAnswer: true,
}
let refusal: object | undefined

beforeEach(() => {
  sent.length = 0
  refusal = undefined
  document.body.innerHTML = '<main id="root"></main>'
  // biome-ignore lint/suspicious/noDocumentCookie: the server sets it; here nobody does
  document.cookie = 'XSRF-TOKEN=one'
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method !== 'POST') return Response.json(finished)
    sent.push({ path, body: JSON.parse(init.body as string) })
    if (refusal) return Response.json(refusal, { status: 409 })
    return Response.json({ ...finished, closedAt: '2026-11-25T03:00:00Z', mayAnswer: false })
  })
})

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (one) => one.textContent === name || one.ariaLabel === name,
  ) as HTMLButtonElement

describe('what whoever holds the link sees when it is done', () => {
  it('asks whether it is solved, takes stars and words, and is then only looked at', async () => {
    await followPage('c', LINK, false)
    button('4 星').click()
    const words = document.querySelector('textarea') as HTMLTextAreaElement
    words.value = ' 谢谢 '
    button('已解决').click()
    await vi.waitFor(() => expect(button('已解决')).toBeUndefined())
    expect(sent).toEqual([
      {
        path: `/api/communities/c/spot-reports/${LINK}/answer`,
        body: { satisfied: true, stars: 4, words: '谢谢' },
      },
    ])
    expect(document.body.textContent).toContain('已办结')
  })

  it('says that it is not solved without stars, and keeps what the server refuses', async () => {
    refusal = { title: '已经问过了', detail: '工单 QH-1 已有回复' }
    await followPage('c', LINK, false)
    button('没解决').click()
    await vi.waitFor(() =>
      expect(document.querySelector('[role=alert]')?.textContent).toContain('已经问过了'),
    )
    expect(sent[0]?.body).toEqual({ satisfied: false })
    expect(button('没解决').disabled).toBe(false)
  })
})
