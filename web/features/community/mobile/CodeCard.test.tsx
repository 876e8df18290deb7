import { newQueryClient } from '@shared/api/queries'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CodeCard } from './CodeCard'

const address = '01923456-7890-7abc-8def-0123456789ab.h7K3M9Q2X.abcdefghijklmnopqrstuv'
const home = { community: 'garden', space: 'home', label: '3号楼2单元1102' }
const sent: unknown[] = []
let answer: () => Response

configure({ asyncUtilTimeout: 20_000 })

beforeEach(() => {
  sent.length = 0
  answer = () => Response.json(home)
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (init.body) sent.push(JSON.parse(String(init.body)))
    return answer()
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function card(scanned?: string) {
  const onBound = vi.fn()
  render(
    <QueryClientProvider client={newQueryClient()}>
      <CodeCard scanned={scanned} onBound={onBound} />
    </QueryClientProvider>,
  )
  return onBound
}

const bind = () => screen.getByRole<HTMLButtonElement>('button', { name: '绑定这个家' })

describe('the code on paper', () => {
  it('is typed and leads to the home', async () => {
    const onBound = card()
    expect(bind().disabled).toBe(true)
    fireEvent.change(screen.getByLabelText('绑定码'), { target: { value: ' qh-7k3m-9q2x ' } })
    fireEvent.click(bind())
    await waitFor(() =>
      expect(onBound).toHaveBeenCalledWith(home, expect.anything(), undefined, expect.anything()),
    )
    expect(sent).toEqual([{ code: 'qh-7k3m-9q2x' }])
  })

  it("that the phone's own camera scanned needs one tap", async () => {
    const onBound = card(address)
    screen.getByText('扫到绑定码了')
    fireEvent.click(bind())
    await waitFor(() => expect(onBound).toHaveBeenCalled())
    expect(sent).toEqual([{ code: address }])
  })

  it('that is wrong is refused in place, and can be typed instead', async () => {
    answer = () => Response.json({ title: '绑定码不能用', detail: '核对纸上的字母和数字。' }, { status: 409 })
    const onBound = card(address)
    fireEvent.click(bind())
    await screen.findByText('绑定码不能用')
    expect(onBound).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: '改成手输' }))
    screen.getByLabelText('绑定码')
  })
})
