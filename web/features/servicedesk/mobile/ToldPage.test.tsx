import type { AccountId, CommunityId } from '@shared/lib/ids'
import { mountToasts } from '@shared/ui/phone/testing'
import { showPage } from '@shared/ui/testing'
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import ToldPage from './ToldPage'

const network = vi.hoisted(() => ({ online: true }))
vi.mock('@shared/lib/online', async (original) => ({
  ...(await original<typeof import('@shared/lib/online')>()),
  useOnline: () => network.online,
}))
vi.mock('@shared/api/files', () => ({
  uploadAll: async (_: string, images: Blob[]) => images.map((_, index) => `hash-${index}`),
}))

configure({ asyncUtilTimeout: 20_000 })
mountToasts()

const home = {
  space: 'home',
  label: '3-2-1102',
  spokenLabel: '3号楼2单元1102',
  residents: [
    { party: 'cheng', name: '程女士', relation: 'OWNER', maskedPhone: '138****5678' },
    { party: 'wang', name: '王先生', relation: 'TENANT', maskedPhone: '139****5678' },
  ],
}
const kinds = [
  { key: 'leak', name: '漏水', kind: 'REPAIR', visit: true },
  { key: 'enquiry', name: '咨询', kind: 'ENQUIRY', visit: false },
]
const open = {
  id: 'old',
  number: 'QH-261127-1',
  description: '厨房漏水',
  state: 'assigned',
  visit: true,
  reportedAt: '2026-11-27T02:00:00Z',
}
let alike: object[]
let sent: [string, unknown][]
const onSent = vi.fn()

beforeEach(() => {
  network.online = true
  alike = []
  sent = []
  onSent.mockClear()
  vi.stubGlobal('createImageBitmap', async () => ({ width: 40, height: 30 }))
  URL.createObjectURL = () => 'blob:photo'
  URL.revokeObjectURL = () => undefined
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push([path, JSON.parse(String(init.body))])
      return path.endsWith('/joined-reports')
        ? new Response(null, { status: 204 })
        : Response.json({ id: 'new', number: 'QH-261127-7', timeline: [] })
    }
    if (path.includes('/spaces?')) return Response.json({ items: [home] })
    if (path.includes('/ticket-categories')) return Response.json({ items: kinds })
    if (path.includes('/night-offer')) return Response.json({})
    return Response.json({ items: alike })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

let reader = 0

function show(mayPassOn = true) {
  reader += 1
  const page = () => (
    <ToldPage
      account={`zhou-${reader}` as AccountId}
      community={'garden' as CommunityId}
      mayPassOn={mayPassOn}
      onSent={onSent}
    />
  )
  showPage(page)
}

async function chat() {
  fireEvent.change(await screen.findByLabelText('哪一户'), { target: { value: '3-2-1102' } })
  fireEvent.click(await screen.findByRole('button', { name: /3号楼2单元1102/ }))
  fireEvent.change(screen.getByLabelText('聊天记录（选填）'), {
    target: { value: '程：厨房漏水了，能来看看吗' },
  })
}

describe('what a resident told in a chat', () => {
  it('is passed on with its words and photos, as the steward’s, for whose it is', async () => {
    show()
    await chat()
    screen.getByRole('button', { name: '先点是谁的事' })
    fireEvent.click(screen.getByLabelText(/程女士/))
    const album = screen.getByLabelText<HTMLInputElement>('选照片')
    expect([album.multiple, album.hasAttribute('capture')]).toEqual([true, false])
    const photo = (name: string) => new File([name], name, { type: 'image/jpeg' })
    fireEvent.change(album, { target: { files: [photo('a.jpg'), photo('b.jpg')] } })
    await waitFor(() => expect(screen.getAllByRole('button', { name: '去掉这张' })).toHaveLength(2))
    fireEvent.click(screen.getByRole('button', { name: '报上去' }))
    await waitFor(() => expect(onSent).toHaveBeenCalledWith('new'))
    expect(sent).toEqual([
      [
        '/api/communities/garden/tickets',
        {
          channel: 'STEWARD',
          space: 'home',
          party: 'cheng',
          category: 'leak',
          description: '程：厨房漏水了，能来看看吗',
          pasted: '程：厨房漏水了，能来看看吗',
          photos: ['hash-0', 'hash-1'],
        },
      ],
    ])
  })

  it('joins what is open there already', async () => {
    alike = [open]
    show()
    await chat()
    fireEvent.click(screen.getByLabelText('其他人'))
    fireEvent.change(screen.getByLabelText('对方怎么称呼'), { target: { value: '程家阿姨' } })
    fireEvent.click(await screen.findByRole('button', { name: '并进这张 QH-261127-1' }))
    await waitFor(() => expect(onSent).toHaveBeenCalledWith('old'))
    expect(sent).toEqual([
      [
        '/api/communities/garden/tickets/old/joined-reports',
        { channel: 'STEWARD', caller: '程家阿姨', description: '程：厨房漏水了，能来看看吗', photos: [] },
      ],
    ])
  })

  it('waits for a network, and for whoever may look up a home', async () => {
    network.online = false
    show()
    await screen.findByText(/没信号，先写着/)
    cleanup()
    show(false)
    await screen.findByText(/代报要能查住户/)
    expect(screen.queryByLabelText('哪一户')).toBeNull()
  })
})
