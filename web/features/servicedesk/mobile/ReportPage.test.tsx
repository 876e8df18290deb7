import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { mountToasts } from '@shared/ui/phone/testing'
import { showPage } from '@shared/ui/testing'
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { daysAhead, spansOn, spanWords } from '../appointment'
import { ReportPage } from './ReportPage'

configure({ asyncUtilTimeout: 20_000 })
mountToasts()

const kinds = [
  { key: 'lock', name: '门锁', kind: 'REPAIR', visit: true },
  { key: 'enquiry', name: '咨询', kind: 'ENQUIRY', visit: false },
]
let sent: Record<string, unknown>[]

beforeEach(() => {
  sent = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push(JSON.parse(String(init.body)))
      return Response.json({ id: 'new', number: 'QH-261127-7', timeline: [] })
    }
    if (path.includes('/ticket-categories')) return Response.json({ items: kinds })
    return Response.json({})
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** A browser's recorder that hears nothing yet. */
class Recorder {
  static isTypeSupported = () => true
  mimeType = 'audio/mp4'
  ondataavailable: (event: { data: Blob }) => void = () => undefined
  onstop: () => void = () => undefined
  start() {}
  stop() {
    this.ondataavailable({ data: new Blob(['voice']) })
    this.onstop()
  }
}

const send = (name: string | RegExp) => screen.findByRole<HTMLButtonElement>('button', { name })

describe('a report from the phone', () => {
  beforeEach(async () => {
    showPage(() => (
      <ReportPage
        community={'garden' as CommunityId}
        homes={[{ space: 'home' as SpaceId, label: '3号楼2单元1102' }]}
        onSent={() => undefined}
      />
    ))
    await screen.findByRole('radio', { name: /门锁/ })
    fireEvent.change(screen.getByPlaceholderText(/.+/), { target: { value: '门锁打不开' } })
  })

  it('names a day and from when until when somebody comes', async () => {
    fireEvent.click(screen.getByRole('radio', { name: '约个时间' }))
    expect((await send('选一个时间段')).disabled).toBe(true)
    const day = daysAhead(new Date())[1]
    const span = spansOn(day?.value ?? '', new Date())[3]
    if (!day || !span) throw new Error('A week has seven days')
    fireEvent.click(await screen.findByRole('radio', { name: day.label }))
    fireEvent.click(screen.getByRole('radio', { name: spanWords(span) }))
    fireEvent.click(await send('报给前台'))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({ appointedAt: span.from, appointedUntil: span.until })
  })

  it('is not sent while somebody is still speaking', async () => {
    vi.stubGlobal('MediaRecorder', Recorder)
    const getUserMedia = async () => ({ getTracks: () => [] })
    Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia }, configurable: true })
    fireEvent.click(screen.getByRole('radio', { name: /咨询/ }))
    fireEvent.click(await screen.findByRole('button', { name: '按一下，开始说' }))
    expect((await send('先点“说完了”')).disabled).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: /说完了 / }))
    expect((await send('报给前台')).disabled).toBe(false)
  })

  it('forgets the span with the day, and asks for none where nobody comes', async () => {
    fireEvent.click(screen.getByRole('radio', { name: '约个时间' }))
    const [, tomorrow, after] = daysAhead(new Date())
    fireEvent.click(await screen.findByRole('radio', { name: tomorrow?.label ?? '' }))
    fireEvent.click(screen.getByRole('radio', { name: '14:00–16:00' }))
    fireEvent.click(screen.getByRole('radio', { name: after?.label ?? '' }))
    expect((await send('选一个时间段')).disabled).toBe(true)
    fireEvent.click(screen.getByRole('radio', { name: /咨询/ }))
    expect(screen.queryByRole('radio', { name: '约个时间' })).toBeNull()
  })
})
