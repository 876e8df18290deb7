import { newQueryClient } from '@shared/api/queries'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { badgeDigits, isBadgeNumber } from '../badge'
import { PinStep } from './PinStep'

const me = { account: 'zhang', name: '张立新', communities: [], homes: [] }
const sent: unknown[] = []
const answers: Response[] = []

const refused = (type: string, title: string) =>
  Response.json({ type: `urn:anju:identity.${type}`, title, detail: '' }, { status: 401 })

configure({ asyncUtilTimeout: 20_000 })

beforeEach(() => {
  sent.length = 0
  answers.length = 0
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (!init.body) return Response.json({})
    sent.push(JSON.parse(String(init.body)))
    return answers.shift() ?? Response.json(me)
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function step() {
  const told = { onSignedIn: vi.fn(), onOtherBadge: vi.fn(), onReset: vi.fn() }
  render(
    <QueryClientProvider client={newQueryClient()}>
      <PinStep badge="48210937" {...told} />
    </QueryClientProvider>,
  )
  return told
}

const press = (digits: string) => {
  for (const digit of digits) fireEvent.click(screen.getByRole('button', { name: digit }))
}

describe('the PIN', () => {
  it('is sent with its last digit, and lets in', async () => {
    const { onSignedIn } = step()
    press('482')
    expect(sent).toEqual([])
    screen.getByRole('status', { name: 'PIN 码，已输入 3 位' })
    press('6')
    await waitFor(() => expect(onSignedIn).toHaveBeenCalledWith(me))
    expect(sent).toEqual([{ badge: '48210937', pin: '4826' }])
  })

  it('may be typed on a keyboard, and taken back', () => {
    step()
    for (const key of ['4', '8', 'Backspace', 'x']) fireEvent.keyDown(window, { key })
    screen.getByRole('status', { name: 'PIN 码，已输入 1 位' })
  })

  it('that was wrong is forgotten, and another is asked for', async () => {
    answers.push(refused('wrong-pin', 'PIN 码不对'))
    const { onSignedIn } = step()
    press('9182')
    await screen.findByText('PIN 码不对')
    screen.getByRole('status', { name: 'PIN 码，已输入 0 位' })
    press('4826')
    await waitFor(() => expect(onSignedIn).toHaveBeenCalled())
  })

  it.each(['pin-locked', 'pin-not-set'])('%s leaves only the way to another one', async (type) => {
    answers.push(refused(type, '锁住了'))
    const { onReset } = step()
    press('9182')
    await screen.findByText('锁住了')
    expect(screen.queryByRole('button', { name: '1' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '我有重置码' }))
    expect(onReset).toHaveBeenCalled()
  })
})

describe("a badge's number", () => {
  it('is eight digits, however they are typed', () => {
    expect(badgeDigits(' ４８２１-0937 5')).toBe('48210937')
    expect(isBadgeNumber('48210937')).toBe(true)
    expect(isBadgeNumber('4821093')).toBe(false)
  })
})
