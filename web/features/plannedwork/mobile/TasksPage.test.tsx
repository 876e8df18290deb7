import type { CommunityId } from '@shared/lib/ids'
import { mountToasts } from '@shared/ui/phone/testing'
import { showPage } from '@shared/ui/testing'
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { InPhone, Kept } from '../tasks'
import TasksPage from './TasksPage'

configure({ asyncUtilTimeout: 20_000 })
mountToasts()

const task = {
  id: 'task',
  title: '水泵房巡查',
  place: '地下室水泵房',
  label: '水泵房巡查 地下室水泵房',
  minutes: 10,
  post: '维修工',
  photo: false,
  people: 1,
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
let mine: object
let kept: Kept[]
let done: string[]
let givenBack: Record<string, string>

beforeEach(() => {
  items = [task]
  mine = { me: 'me', colleagues: [], maySign: false }
  kept = []
  done = []
  givenBack = {}
  vi.stubGlobal('fetch', async () => Response.json({ items, ...mine }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const inPhone = (): InPhone => ({
  remember: (_, load) => load(),
  keep: async (act) => {
    kept.push(act)
    items = []
  },
  done,
  givenBack,
})
const show = () => showPage(() => <TasksPage community={'garden' as CommunityId} inPhone={inPhone()} />)
const take = async () => fireEvent.click(await screen.findByRole('button', { name: /^去做 水泵房巡查/ }))
const pressure = (text: string) =>
  fireEvent.change(screen.getByLabelText('压力'), { target: { value: text } })
const note = (text: string) =>
  fireEvent.change(screen.getByLabelText('补一句（选填）'), { target: { value: text } })

describe('planned work on the phone', () => {
  it('is done with all well in one tap and the number beside it', async () => {
    show()
    await take()
    expect(screen.getByRole('button', { name: '还有没看的项目' })).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('button', { name: '全部正常' }))
    pressure('0.45')
    fireEvent.click(screen.getByRole('button', { name: '做完了' }))
    await waitFor(() => expect(kept).toHaveLength(1))
    expect(kept[0]).toMatchObject({
      kind: 'task.done',
      answers: [{ good: true }, { good: true }, { number: 0.45 }],
      photos: [],
    })
    expect(await screen.findByText('现在没有要做的计划任务。')).toBeTruthy()
  })

  it('judges a reading before it is kept, and asks for a word about what is wrong', async () => {
    show()
    await take()
    fireEvent.click(screen.getByRole('button', { name: '全部正常' }))
    expect(screen.getByText('正常 0.3–0.6 MPa')).toBeTruthy()
    pressure('0.75')
    expect(screen.getByText('高于上限 0.6 MPa，高了 0.15 MPa')).toBeTruthy()
    expect(screen.getByRole('button', { name: '写一句或拍一张有问题的地方' })).toHaveProperty(
      'disabled',
      true,
    )
    note('阀前偏高')
    fireEvent.click(screen.getByRole('button', { name: '做完了' }))
    await waitFor(() => expect(kept[0]).toMatchObject({ note: '阀前偏高' }))
    expect(await screen.findByText('地下室水泵房 已存在手机里')).toBeTruthy()
  })

  it('says what is wrong, one by one, and waits for a number that is one', async () => {
    show()
    await take()
    fireEvent.click(screen.getByRole('button', { name: '全部正常' }))
    fireEvent.click(screen.getAllByRole('radio', { name: '有问题' })[1] as HTMLElement)
    note('锁坏了')
    for (const none of ['零点四', '1e3', '0.4567', '.4']) {
      pressure(none)
      expect(screen.getByText('写一个数字，最多三位小数')).toBeTruthy()
      expect(screen.getByRole('button', { name: '还有没看的项目' })).toHaveProperty('disabled', true)
    }
    pressure('0.4')
    fireEvent.click(screen.getByRole('button', { name: '做完了' }))
    await waitFor(() =>
      expect(kept[0]).toMatchObject({ answers: [{ good: true }, { good: false }, { number: 0.4 }] }),
    )
  })

  it('asks for the photo where the plan does', async () => {
    items = [{ ...task, photo: true, questions: [] }]
    show()
    await take()
    expect(screen.queryByRole('button', { name: '全部正常' })).toBeNull()
    expect(screen.getByRole('button', { name: '先拍一张现场照片' })).toHaveProperty('disabled', true)
  })

  it('is put off with a reason, in words where it is another', async () => {
    show()
    await take()
    fireEvent.click(screen.getByRole('button', { name: '现在做不了' }))
    fireEvent.click(screen.getByRole('radio', { name: '别的原因' }))
    expect(screen.getByRole('button', { name: '记下原因' })).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('radio', { name: '门锁着' }))
    fireEvent.click(screen.getByRole('button', { name: '记下原因' }))
    await waitFor(() => expect(kept[0]).toMatchObject({ kind: 'task.skip', reason: 'LOCKED' }))
  })

  it('is signed for whoever has no phone, and names the second, of whatever post, where it takes two', async () => {
    items = [{ ...task, people: 2, questions: [] }]
    mine = {
      maySign: true,
      colleagues: [
        { employee: 'huang', name: '黄阿姨', post: '维修工', signs: false },
        { employee: 'zhou', name: '周师傅', post: '维修工', signs: true },
        { employee: 'chen', name: '陈秩序', post: '秩序员', signs: true },
      ],
    }
    show()
    await take()
    expect(screen.getByRole('button', { name: '先选谁做的' })).toHaveProperty('disabled', true)
    expect(screen.queryByRole('radio', { name: '陈秩序（代签）' })).toBeNull()
    fireEvent.click(screen.getByRole('radio', { name: '黄阿姨（代签）' }))
    expect(screen.getByRole('button', { name: '先选同去的人' })).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('radio', { name: '周师傅' }))
    fireEvent.click(screen.getByRole('radio', { name: '周师傅（代签）' }))
    expect(screen.getByRole('button', { name: '先选同去的人' })).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('radio', { name: '陈秩序' }))
    fireEvent.click(screen.getByRole('button', { name: '做完了' }))
    await waitFor(() => expect(kept[0]).toMatchObject({ doneFor: 'zhou', with: 'chen' }))
  })

  it('says to whom it was given', async () => {
    items = ['me', 'zhou', 'gone'].map((assignee) => ({ ...task, id: assignee, label: assignee, assignee }))
    mine = {
      me: 'me',
      maySign: true,
      colleagues: [{ employee: 'zhou', name: '周师傅', post: '维修工', signs: true }],
    }
    show()
    for (const words of ['交给我的', '交给周师傅的', '交给别人的'])
      expect(await screen.findByText(words)).toBeTruthy()
  })

  it('is said anew where the server gave it back', async () => {
    givenBack = { task: 'row' }
    show()
    expect(await screen.findByText('被退回')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^去做/ })).toBeNull()
    const anew = screen.getByRole('link', { name: '改一改再传 水泵房巡查 地下室水泵房' })
    expect(anew.getAttribute('href')).toBe('/work/garden/outbox/row')
  })

  it('is not shown again while it waits in the phone', async () => {
    done = ['task']
    show()
    expect(await screen.findByText('手机里还有 1 处做完的，有信号自动传。')).toBeTruthy()
    expect(await screen.findByText('现在没有要做的计划任务。')).toBeTruthy()
  })

  it('is read aloud by a phone that can', async () => {
    const speak = vi.fn()
    vi.stubGlobal('speechSynthesis', { speak, cancel: vi.fn() })
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        constructor(readonly text: string) {}
      },
    )
    show()
    await take()
    fireEvent.click(screen.getByRole('button', { name: '读给我听' }))
    expect(speak.mock.calls[0]?.[0].text).toBe('地下室水泵房。没有渗漏。门锁好。压力')
  })
})
