import { clockTime } from '@shared/lib/time'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { her, home, page, press, radio, said, sent, town, unknown } from './RegisterPage.support'

describe('a call of which no ticket comes', () => {
  it('is noted all the same, and the next one can be taken', async () => {
    town.ringing = [her, unknown]
    const onSaved = page()
    await screen.findByText('138****0000')
    press('F3')
    await screen.findByText('138****0000 也打进来了。先记下手上这通，再接。')
    press('F8')
    fireEvent.change(await screen.findByLabelText('要办什么'), { target: { value: '打错了' } })
    press('F9')
    press('Enter', { ctrlKey: true })
    await waitFor(() => expect(said('calls/ringing/sheet')).toMatchObject({ need: '打错了' }))
    expect(said('calls/ringing/sheet')).not.toHaveProperty('ticket')
    await screen.findByRole('button', { name: /接起登记/ })
    expect(onSaved).not.toHaveBeenCalled()
    press('F3')
    await screen.findByText('138****0000')
    await screen.findByRole('button', { name: /记下这通电话/ })
  })

  it('locks nothing where somebody else noted it', async () => {
    sessionStorage.setItem('anju.intake.garden', JSON.stringify({ call: 'long ago', description: '' }))
    page()
    fireEvent.click(await screen.findByRole('button', { name: '不是我这通' }))
    await waitFor(() => expect(screen.queryByText(/不在来电里了/)).toBeNull())
    press('F3')
    await screen.findByRole('heading', { name: '3号楼2单元1102' })
  })
})

describe('what a steward passes on', () => {
  it('can show photos, several at once', async () => {
    page(vi.fn(), home)
    fireEvent.click(await screen.findByText('管家代报'))
    const files = document.querySelector<HTMLInputElement>('input[type=file]')
    expect(files?.multiple).toBe(true)
  })
})

const mail = {
  id: 'letter',
  from: '王女士',
  at: '2026-11-23T09:12:00+08:00',
  photos: ['a1'],
  words: '厨房漏水',
}
/** A mail is being made a ticket, as far as it was typed. */
const letterIn = (more: object = {}) =>
  sessionStorage.setItem(
    'anju.intake.garden',
    JSON.stringify({ channel: 'EMAIL', mail, caller: '王女士', description: mail.words, ...more }),
  )

describe('a mail that is being registered', () => {
  it('shows its photos with the time when it arrived', async () => {
    letterIn()
    page()
    await screen.findByText('来信：王女士')
    screen.getByText(clockTime(mail.at))
  })

  it('goes back to the unread with its words when a call is taken over', async () => {
    letterIn()
    const onSaved = page()
    await screen.findByText('来信：王女士')
    await screen.findByRole('button', { name: /接起登记/ })
    await radio(/停电/)
    press('F3')
    await screen.findByRole('heading', { name: '3号楼2单元1102' })
    expect(screen.queryByText('来信：王女士')).toBeNull()
    press('2')
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
    expect((document.activeElement as HTMLTextAreaElement).value).toBe('')
    press('s', { ctrlKey: true })
    await screen.findByRole('checkbox', { name: /问过还有没有别的需要/ })
    press('Enter', { ctrlKey: true })
    await waitFor(() => expect(onSaved).toHaveBeenCalled())
    expect(said('/tickets')).toMatchObject({ channel: 'PHONE', party: 'her', photos: [] })
    expect(said('/tickets')).not.toHaveProperty('mail')
  })

  it('leaves what was typed for a call that is taken over', async () => {
    letterIn({ description: '她在电话里说是阳台' })
    page()
    await screen.findByText('来信：王女士')
    await screen.findByRole('button', { name: /接起登记/ })
    press('F3')
    await screen.findByDisplayValue('她在电话里说是阳台')
    await waitFor(() => expect(screen.queryByText('来信：王女士')).toBeNull())
  })

  it('joins what is open there as the mail that it is', async () => {
    town.alike = [
      {
        id: 'open',
        number: 'QH-261123-1',
        state: 'reported',
        category: 'kind-0',
        reportedAt: mail.at,
        description: '',
        clocks: [],
      },
    ]
    letterIn({ space: home, party: 'her', category: 'kind-0', description: '' })
    const onSaved = page()
    const button = await screen.findByRole<HTMLButtonElement>('button', { name: '并进这张' })
    expect(button.disabled).toBe(false)
    fireEvent.click(button)
    await waitFor(() => expect(onSaved).toHaveBeenCalledWith('open'))
    expect(sent).toEqual([{ path: '/api/communities/garden/mails/letter/joined', body: { ticket: 'open' } }])
  })
})
