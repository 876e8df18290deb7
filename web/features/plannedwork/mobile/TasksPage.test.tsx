import type { CommunityId } from '@shared/lib/ids'
import { mountToasts } from '@shared/ui/phone/testing'
import { showPage } from '@shared/ui/testing'
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import TasksPage from './TasksPage'

configure({ asyncUtilTimeout: 20_000 })
mountToasts()

const task = {
  id: 'task',
  title: '水泵房巡查',
  place: '地下室水泵房',
  label: '水泵房巡查 地下室水泵房',
  minutes: 10,
  photo: false,
  opensAt: '2126-11-30T00:00:00Z',
  dueAt: '2126-12-06T15:59:59Z',
  late: false,
  questions: [
    { words: '没有渗漏' },
    { words: '门锁好' },
    { words: '压力', unit: 'MPa', low: 0.3, high: 0.6 },
  ],
}
let items: object[]
let sent: unknown[]

beforeEach(() => {
  items = [task]
  sent = []
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push(JSON.parse(String(init.body)))
      items = []
      return new Response(null, { status: 204 })
    }
    return Response.json({ items })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const show = () => showPage(() => <TasksPage community={'garden' as CommunityId} />)
const take = async () => fireEvent.click(await screen.findByRole('button', { name: /^去做 水泵房巡查/ }))
const pressure = (text: string) =>
  fireEvent.change(screen.getByLabelText('压力'), { target: { value: text } })

describe('planned work on the phone', () => {
  it('is done with all well in one tap and the number beside it', async () => {
    show()
    await take()
    expect(screen.getByRole('button', { name: '还有没看的项目' })).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('button', { name: '全部正常' }))
    pressure('0.45')
    fireEvent.click(screen.getByRole('button', { name: '做完了' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toEqual({ answers: [{ good: true }, { good: true }, { number: 0.45 }], photos: [] })
    expect(await screen.findByText('现在没有要做的计划任务。')).toBeTruthy()
  })

  it('says what is wrong, one by one, and waits for a number that is one', async () => {
    show()
    await take()
    fireEvent.click(screen.getByRole('button', { name: '全部正常' }))
    fireEvent.click(screen.getAllByRole('radio', { name: '有问题' })[1] as HTMLElement)
    pressure('零点四')
    expect(screen.getByRole('button', { name: '还有没看的项目' })).toHaveProperty('disabled', true)
    pressure('0.4')
    fireEvent.click(screen.getByRole('button', { name: '做完了' }))
    await waitFor(() =>
      expect(sent).toEqual([{ answers: [{ good: true }, { good: false }, { number: 0.4 }], photos: [] }]),
    )
  })

  it('asks for the photo where the plan does', async () => {
    items = [{ ...task, photo: true, questions: [] }]
    show()
    await take()
    expect(screen.queryByRole('button', { name: '全部正常' })).toBeNull()
    expect(screen.getByRole('button', { name: '先拍一张现场照片' })).toHaveProperty('disabled', true)
  })
})
