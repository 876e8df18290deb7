import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import {
  family,
  focused,
  home,
  kindOf,
  kinds,
  page,
  press,
  radio,
  said,
  script,
  sent,
  town,
  write,
} from './RegisterPage.support'

describe('taking a call down', () => {
  it('goes from the ring to the saved ticket by the keyboard alone', async () => {
    const onSaved = page()
    await screen.findByRole('button', { name: /接起登记/ })
    await screen.findByRole('radio', { name: /停电/ })
    press('F3')
    await screen.findByRole('heading', { name: '3号楼2单元1102' })
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('radiogroup'))

    press('2')
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
    write('全屋没电')
    press('s', { ctrlKey: true })
    const asked = await screen.findByRole<HTMLInputElement>('checkbox', { name: /问过还有没有别的需要/ })
    press('F9')
    await waitFor(() => expect(asked.checked).toBe(true))
    press('Enter', { ctrlKey: true })
    await waitFor(() => expect(onSaved).toHaveBeenCalledWith('saved'))
    expect(sent.map((one) => one.path.split('/').slice(4).join('/'))).toEqual([
      'tickets',
      'calls/ringing/sheet',
    ])
    expect(sent[0]?.body).toMatchObject({ category: 'kind-1', space: 'home', description: '全屋没电' })
    expect(sent[1]?.body).toMatchObject({ anythingElse: true, ticket: 'saved', need: '全屋没电' })
  })

  it('shows the greeting before anything else of the form, and on hold what to say first and after', async () => {
    page()
    await screen.findByRole('button', { name: /接起登记/ })
    press('F3')
    const greeting = await screen.findByText(script.greeting)
    const room = await screen.findByRole('heading', { name: '3号楼2单元1102' })
    expect(greeting.compareDocumentPosition(room) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()

    press('F4')
    await screen.findByText(script.pause)
    await screen.findByText(`回来先说：${script.sorry}`)
    expect(sent.map((one) => one.path)).toEqual(['/api/communities/garden/calls/ringing/hold'])
  })

  it('has a key and a sign of its own for every kind', async () => {
    page()
    for (const [index, name] of kinds.entries()) {
      const key = '1234567890QWE'[index]
      expect(
        (await screen.findByRole('radio', { name: new RegExp(name) })).querySelector('kbd')?.textContent,
      ).toBe(key)
    }
    const signs = Object.keys(kindOf).map((name) =>
      screen
        .getByRole('radio', { name: new RegExp(name) })
        .querySelector('path')
        ?.getAttribute('d'),
    )
    expect(new Set(signs).size).toBe(signs.length)
  })

  it('lets the room be changed with a key', async () => {
    page()
    await screen.findByRole('button', { name: /接起登记/ })
    press('F3')
    await screen.findByRole('heading', { name: '3号楼2单元1102' })
    press('F6')
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('哪一户'))
  })
})

describe('whose it is', () => {
  it('is asked where several live, and one key answers', async () => {
    town.there = family
    const onSaved = page(vi.fn(), family)
    await radio(/停电/)
    await focused('是谁的事')
    press('s', { ctrlKey: true })
    expect(sent).toEqual([])
    press('2')
    await focused('什么事')
    press('2')
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
    write('全屋没电')
    press('s', { ctrlKey: true })
    await waitFor(() => expect(onSaved).toHaveBeenCalled())
    expect(said('/tickets')).toMatchObject({ party: 'tenant' })
  })

  it('is nobody of those at home: then how they call themselves', async () => {
    town.there = family
    const onSaved = page(vi.fn(), family)
    await radio(/停电/)
    await focused('是谁的事')
    press('0')
    await focused('对方怎么称呼')
    write('中介小李')
    press('Enter')
    await focused('什么事')
    press('2')
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
    write('全屋没电')
    press('s', { ctrlKey: true })
    await waitFor(() => expect(onSaved).toHaveBeenCalled())
    expect(said('/tickets')).toMatchObject({ caller: '中介小李' })
    expect(said('/tickets')).not.toHaveProperty('party')
  })

  it('is nobody of a room before: a room that comes in takes its own people along', async () => {
    sessionStorage.setItem(
      'anju.intake.garden',
      JSON.stringify({ space: { ...home, space: 'other' }, party: 'her', description: '' }),
    )
    town.there = family
    page(vi.fn(), family)
    await radio(/程先生/)
    for (const one of within(screen.getByRole('radiogroup', { name: '是谁的事' })).getAllByRole('radio')) {
      expect(one.getAttribute('aria-checked')).toBe('false')
    }
  })
})
