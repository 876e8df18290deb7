import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { calendarDate, instantOn } from '@shared/lib/time'
import { showPage } from '@shared/ui/testing'
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import ReceptionPage from './ReceptionPage'

configure({ asyncUtilTimeout: 20_000 })

const DAY = 86_400_000
const dayIn = (days: number) => calendarDate(new Date(Date.now() + days * DAY))
const next = dayIn(3)

const question = { id: 'parking', question: '车位什么时候划好', spaceLabel: '3-2-1102', askedBy: '程女士' }
const day = {
  id: 'day',
  host: 'MANAGER',
  startsAt: instantOn(next, '14:00'),
  endsAt: instantOn(next, '17:00'),
  place: '物业服务中心',
  moves: 0,
  bookings: [
    {
      space: 'home',
      spaceLabel: '3-2-1102',
      name: '程女士',
      party: 'cheng',
      subject: '车位',
      bookedAt: instantOn(dayIn(-1), '09:00'),
    },
  ],
  questions: [question],
}
const kinds = [{ key: 'parking', name: '停车', kind: 'ENQUIRY', visit: false, active: true }]
let days: object[]
let sent: { path: string; body: unknown }[]

class Unmoved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  days = [day]
  sent = []
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push({ path: path.split('/').slice(4).join('/'), body: JSON.parse(String(init.body)) })
      return Response.json(day)
    }
    if (path.endsWith('/reception-days')) return Response.json({ items: days })
    return Response.json({ items: path.includes('categories') ? kinds : [] })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const show = (mayManage = true) =>
  showPage(
    () => (
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>
          <ReceptionPage community={'garden' as CommunityId} mayManage={mayManage} />
        </App>
      </ConfigProvider>
    ),
    newQueryClient(),
  )

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
/** The button of the dialog, which may be called as the one that opened it. */
const save = async (name: string) =>
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }))

async function pick(label: string, option: RegExp) {
  fireEvent.mouseDown(await screen.findByLabelText(label))
  fireEvent.click(await screen.findByText(option, { selector: '.ant-select-item-option-content' }))
}

describe('a reception day', () => {
  it('is announced with its hours here, and not without a place', async () => {
    days = []
    show()
    await press('公布一个接待日')
    const field = await screen.findByLabelText('哪一天')
    fireEvent.mouseDown(field)
    const [year, month, date] = next.split('-').map(Number)
    fireEvent.change(field, { target: { value: `${year}年${month}月${date}日` } })
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 })
    await save('公布')
    await screen.findByText('这一项要填')
    expect(sent).toEqual([])
    await type('在哪里', '物业服务中心')
    await save('公布')
    const { startsAt, endsAt, place } = day
    await waitFor(() =>
      expect(sent).toEqual([{ path: 'reception-days', body: { host: 'MANAGER', startsAt, endsAt, place } }]),
    )
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('is moved as it stands but for what is changed, with a reason', async () => {
    show()
    await press('改期')
    await type('几点开始', '15:00')
    await save('改期')
    await screen.findByText('这一项要填')
    await type('原因', ' 经理开会 ')
    await save('改期')
    const { endsAt, place } = day
    const moved = { startsAt: instantOn(next, '15:00'), endsAt, place, reason: '经理开会' }
    await waitFor(() => expect(sent).toEqual([{ path: 'reception-days/day/move', body: moved }]))
  })

  it('is called off with a reason', async () => {
    show()
    await press('取消这一天')
    await type('原因', '停电检修')
    await save('取消这一天')
    await waitFor(() =>
      expect(sent).toEqual([{ path: 'reception-days/day/calling-off', body: { reason: '停电检修' } }]),
    )
  })

  it('takes the question of whoever booked without asking who they are', async () => {
    show()
    await press('记一个问题')
    await screen.findByLabelText('谁问的')
    await pick('哪位预约的来问', /程女士/)
    await waitFor(() => expect(screen.queryByLabelText('谁问的')).toBeNull())
    await type('问什么', '车位什么时候划好')
    await save('记下')
    const body = { space: 'home', askedBy: '程女士', party: 'cheng', question: '车位什么时候划好' }
    await waitFor(() => expect(sent).toEqual([{ path: 'reception-days/day/questions', body }]))
  })

  it('answers a question, or makes it a ticket', async () => {
    show()
    await press('答复')
    const words = await screen.findByLabelText('答复', { selector: 'textarea' })
    fireEvent.change(words, { target: { value: '下周划线。' } })
    await save('记下')
    await press('转工单')
    await pick('哪一类', /停车/)
    await save('转工单')
    await waitFor(() =>
      expect(sent).toEqual([
        { path: 'reception-questions/parking/answer', body: { answer: '下周划线。' } },
        { path: 'reception-questions/parking/follow-up', body: { category: 'parking' } },
      ]),
    )
  })

  it('is only read by whoever does not run it', async () => {
    show(false)
    await screen.findByText('车位什么时候划好')
    expect(screen.queryByRole('button')).toBeNull()
  })
})
