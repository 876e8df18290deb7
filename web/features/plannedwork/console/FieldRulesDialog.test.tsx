import type { CommunityId } from '@shared/lib/ids'
import { say } from '@shared/lib/texts'
import planned from '@shared/lib/texts/planned.zh.json'
import plans from '@shared/lib/texts/plans.zh.json'
import { showPage } from '@shared/ui/testing'
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { App } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Plan } from '../api'
import { FieldRulesDialog } from './FieldRulesDialog'

say({ planned, plans })
configure({ asyncUtilTimeout: 20_000 })

const plan = {
  id: 'plan',
  title: '水泵房巡查',
  questions: [{ words: '没有渗漏' }, { words: '压力', unit: 'MPa' }],
} as Plan
class Unmoved implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
const close = vi.fn()
let sent: { ifMatch: string | null; body: unknown }[]
let answer: () => Response

beforeEach(() => {
  sent = []
  const kept = { people: 1, categories: [null, null], version: 4 }
  answer = () => Response.json(kept)
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (init.method !== 'PUT') return Response.json(kept)
    sent.push({
      ifMatch: new Headers(init.headers).get('If-Match'),
      body: JSON.parse(String(init.body)),
    })
    return answer()
  })
})
afterEach(() => {
  cleanup()
  close.mockClear()
  vi.unstubAllGlobals()
})

const show = () =>
  showPage(() => (
    <App>
      <FieldRulesDialog
        community={'garden' as CommunityId}
        plan={plan}
        categories={async () => [{ key: 'leak', name: '漏水' }]}
        close={close}
      />
    </App>
  ))
const save = () => fireEvent.click(screen.getByRole('button', { name: /保\s?存/ }))

describe('what is asked of those who do it', () => {
  it('is two people, a kind of ticket for a question, and a promise that hangs on it', async () => {
    show()
    await waitFor(() => expect(screen.getByLabelText('2 人')).toHaveProperty('disabled', false))
    fireEvent.click(screen.getByLabelText('2 人'))
    fireEvent.mouseDown(screen.getByLabelText('“没有渗漏”有问题时开'))
    fireEvent.click(await screen.findByText('漏水'))
    fireEvent.change(screen.getByLabelText('发现问题没修好，就算失约的承诺（选填）'), {
      target: { value: 'S11-156' },
    })
    save()
    await waitFor(() => expect(close).toHaveBeenCalled())
    expect(sent).toEqual([
      { ifMatch: '"4"', body: { people: 2, categories: ['leak', null], watches: 'S11-156' } },
    ])
  })

  it('waits for a number that a promise can have', async () => {
    show()
    await waitFor(() => expect(screen.getByLabelText('2 人')).toHaveProperty('disabled', false))
    fireEvent.change(screen.getByLabelText('发现问题没修好，就算失约的承诺（选填）'), {
      target: { value: 'S1' },
    })
    save()
    expect(await screen.findByText('写成 S11-156 这样')).toBeTruthy()
    expect(sent).toHaveLength(0)
  })

  it('says what the server would not have, and stays', async () => {
    answer = () =>
      Response.json(
        {
          type: 'urn:anju:plannedwork.not-promised',
          title: '没有采用这条承诺',
          status: 409,
          detail: '先采用再选。',
        },
        { status: 409 },
      )
    show()
    await waitFor(() => expect(screen.getByLabelText('2 人')).toHaveProperty('disabled', false))
    save()
    expect(await screen.findByText('没有采用这条承诺')).toBeTruthy()
    expect(close).not.toHaveBeenCalled()
  })
})
