import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { showPage } from '@shared/ui/testing'
import { QueryClient } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Act } from '../outbox/append'
import { JobPage } from './JobPage'

/** The phone's outbox without its encryption: what was done, and whoever wants to hear of it. */
const outbox = vi.hoisted(() => ({ acts: [] as unknown[], heard: new Set<() => void>() }))
vi.mock('../outbox/append', () => ({
  append: async (act: unknown) => {
    outbox.acts = [...outbox.acts, act]
    for (const hear of outbox.heard) hear()
  },
}))
vi.mock('../outbox/useOutbox', async () => {
  const { useSyncExternalStore } = await import('react')
  const kept = new Map<unknown, unknown>()
  const item = (act: Act) => {
    if (!kept.has(act))
      kept.set(act, { state: 'waiting', command: { ...act, payload: { ...act.said, photos: act.photos } } })
    return kept.get(act)
  }
  return {
    unsent: (items: unknown[]) => items,
    useDraining: () => async () => undefined,
    useOutbox: () =>
      useSyncExternalStore(
        (hear) => {
          outbox.heard.add(hear)
          return () => outbox.heard.delete(hear)
        },
        () => outbox.acts,
      ).map((act) => item(act as Act)),
  }
})

configure({ asyncUtilTimeout: 20_000 })

const zhang = 'zhang' as AccountId
const job = {
  id: 'lock' as TicketId,
  community: 'garden' as CommunityId,
  spaceLabel: '3号楼2单元1102',
  categoryName: '门锁',
  description: '门锁打不开',
  reportedAt: '2026-11-23T10:47:00+08:00',
  state: 'assigned',
  visit: true,
  clocks: [],
  timeline: [],
}
const ask = {
  ticket: job.id,
  home: true,
  entered: false,
  purpose: '门锁',
  profile: 'STANDARD',
  charged: 'NOBODY',
}

let taps = 0
const count = () => {
  taps += 1
}

beforeEach(() => {
  taps = 0
  outbox.acts = []
  // No network: what is done stays in the phone, and the page goes on.
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  vi.stubGlobal('createImageBitmap', async () => ({ width: 40, height: 30 }))
  URL.createObjectURL = () => 'blob:photo'
  URL.revokeObjectURL = () => undefined
  document.addEventListener('click', count, true)
})

afterEach(() => {
  document.removeEventListener('click', count, true)
  cleanup()
  vi.unstubAllGlobals()
})

function open(more = {}) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  queries.setQueryData(['my-jobs', zhang, 'garden'], {
    items: [job],
    asks: [{ ...ask, ...more }],
    quotes: [],
    postponements: [],
    at: job.reportedAt,
  })
  showPage(() => <JobPage account={zhang} community={job.community} id={job.id} />, queries)
}

const acts = () => outbox.acts as Act[]

describe('an ordinary job', () => {
  it('takes three taps and one photo from the moment it is given to the end', async () => {
    open()
    fireEvent.click(await screen.findByRole('button', { name: '到了' }))
    await screen.findByRole('button', { name: '修好了' })

    const camera = document.querySelector<HTMLInputElement>('input[type=file]')
    if (!camera) throw new Error('Nowhere to take a photo')
    fireEvent.click(camera)
    fireEvent.change(camera, { target: { files: [new File(['x'], 'x.jpg', { type: 'image/jpeg' })] } })
    await screen.findByText('再拍一张')
    fireEvent.click(screen.getByRole('button', { name: '修好了' }))
    await screen.findByText('这件办完了，前台会回访业主。')

    expect(taps).toBe(3)
    const [arrive, finish, ...more] = acts()
    expect([arrive?.kind, finish?.kind, ...more]).toEqual(['ticket.arrive', 'ticket.finish'])
    expect(arrive?.said?.door).toEqual({
      confirmed: ['DRESSED', 'KNOCKED', 'IDENTIFIED', 'CONSENTED'],
      purpose: '来处理：门锁',
    })
    expect(finish?.said?.leave).toMatchObject({ thanked: true, doorClosed: true, otherNeeds: 'NONE' })
    expect([...(arrive?.photos ?? []), ...(finish?.photos ?? [])]).toHaveLength(1)
  })

  it('can be accepted before the way there, and keeps for the door what was taken meanwhile', async () => {
    open()
    fireEvent.click(await screen.findByText('没人应门'))
    fireEvent.click(screen.getByRole('button', { name: '接单，我这就去' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: /接单/ })).toBeNull())
    fireEvent.click(screen.getByRole('button', { name: '到了' }))
    await screen.findByRole('button', { name: '住户同意进门' })
    const [accept, arrive] = acts()
    expect(accept).toMatchObject({ kind: 'ticket.accept', photos: [] })
    expect(accept?.said).toBeUndefined()
    expect(arrive?.said?.door?.noEntry).toBe('NOBODY_HOME')
  })

  it('asks for nothing at the door of a place that is nobody’s home', async () => {
    open({ home: false })
    await screen.findByRole('button', { name: '到了' })
    expect(screen.queryByText('到门口，先做这几样')).toBeNull()
  })

  it('speaks of no price, home or resident in a place of all', async () => {
    open({ home: false, profile: 'LEAK', charged: 'NOBODY' })
    await screen.findByText('到现场拍一张（选填）')
    expect(document.body.textContent).not.toMatch(/门口|住户|业主|报价|收费|签字/)
    fireEvent.click(screen.getByRole('button', { name: '到了' }))
    await screen.findByRole('button', { name: '先写明原因和用料' })
    fireEvent.change(screen.getByLabelText('坏在哪、为什么坏'), { target: { value: '角阀老化' } })
    expect(document.body.textContent).not.toMatch(/门口|住户|业主|报价|收费|签字/)
    fireEvent.click(await screen.findByRole('button', { name: '修好了' }))
    await screen.findByText('这件办完了，等报事人或主管验收。')
    const [arrive, finish] = acts()
    expect(arrive?.said).toEqual({})
    expect(finish?.said).toEqual({ findings: { cause: '角阀老化', parts: [] } })
  })

  it('waits outside where nobody opened, until somebody lets them in', async () => {
    open()
    fireEvent.click(await screen.findByText('没人应门'))
    fireEvent.click(screen.getByRole('button', { name: '到了' }))
    fireEvent.click(await screen.findByRole('button', { name: '住户同意进门' }))
    await screen.findByRole('button', { name: '修好了' })
    const [arrive, enter] = acts()
    expect(arrive?.said?.door?.noEntry).toBe('NOBODY_HOME')
    expect(enter?.said?.door?.confirmed).toEqual(['IDENTIFIED', 'CONSENTED'])
  })
})

describe('work in hand', () => {
  it('is said once, however often the button is tapped while it is being kept', async () => {
    open()
    const button = await screen.findByRole('button', { name: '到了' })
    fireEvent.click(button)
    fireEvent.click(button)
    await screen.findByRole('button', { name: '修好了' })
    expect(acts()).toHaveLength(1)
  })

  it('is still there on coming back from the quote or another day', async () => {
    open()
    fireEvent.click(await screen.findByRole('button', { name: '到了' }))
    fireEvent.change(await screen.findByPlaceholderText('怎么修的（选填）'), {
      target: { value: '换了锁芯' },
    })
    const camera = document.querySelector<HTMLInputElement>('input[type=file]')
    if (!camera) throw new Error('Nowhere to take a photo')
    fireEvent.change(camera, { target: { files: [new File(['x'], 'x.jpg', { type: 'image/jpeg' })] } })
    await screen.findByText('再拍一张')
    cleanup()

    open()
    expect(await screen.findByPlaceholderText('怎么修的（选填）')).toHaveProperty('value', '换了锁芯')
    screen.getByText('再拍一张')
    fireEvent.click(screen.getByRole('button', { name: '修好了' }))
    await screen.findByText('这件办完了，前台会回访业主。')
    expect(acts().at(-1)).toMatchObject({ note: '换了锁芯', photos: [expect.any(Blob)] })
  })
})

describe('a job with a checklist', () => {
  const lines = ['关好水阀', '试水三分钟']

  it('is not done before every line is ticked, where the category says so', async () => {
    open({ checklist: lines, checklistRequired: true })
    fireEvent.click(await screen.findByRole('button', { name: '到了' }))
    const button = await screen.findByRole('button', { name: '先勾完检查单' })
    expect(button).toHaveProperty('disabled', true)
    for (const name of lines) fireEvent.click(await screen.findByRole('switch', { name }))
    fireEvent.click(screen.getByRole('button', { name: '修好了' }))
    await screen.findByText('这件办完了，前台会回访业主。')
    expect(acts().at(-1)?.said?.checked).toEqual(lines)
  })

  it('may be done with a line left out, where it does not', async () => {
    open({ checklist: lines, checklistRequired: false })
    fireEvent.click(await screen.findByRole('button', { name: '到了' }))
    await screen.findByRole('switch', { name: '试水三分钟' })
    fireEvent.click(screen.getByRole('button', { name: '修好了' }))
    await screen.findByText('这件办完了，前台会回访业主。')
    expect(acts().at(-1)?.said?.checked).toBeUndefined()
  })
})

describe('a job of another profile', () => {
  it('is not done before cause, parts and signature are there', async () => {
    open({ profile: 'LEAK' })
    fireEvent.click(await screen.findByRole('button', { name: '到了' }))
    const button = await screen.findByRole('button', { name: '先写明原因、用料和签字' })
    expect(button).toHaveProperty('disabled', true)
    fireEvent.change(screen.getByLabelText('坏在哪、为什么坏'), { target: { value: '角阀老化' } })
    fireEvent.click(screen.getByText('住户不在'))
    fireEvent.change(screen.getByLabelText('为什么没签'), { target: { value: '上班去了' } })
    fireEvent.click(await screen.findByRole('button', { name: '修好了' }))
    await screen.findByText('这件办完了，前台会回访业主。')
    expect(acts().at(-1)?.said?.findings).toEqual({
      cause: '角阀老化',
      parts: [],
      unsigned: 'ABSENT',
      unsignedBecause: '上班去了',
    })
  })
})
