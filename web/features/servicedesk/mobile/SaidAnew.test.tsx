import '../keptTexts'
import type { AccountId, TicketId } from '@shared/lib/ids'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Drawn, type JobAsk, usualAsk } from '../field'
import type { Command } from '../outbox/command'
import { useSaidAnew } from './SaidAnew'

const signed = new Blob(['before'], { type: 'image/png' })
vi.mock('../outbox/keptPhoto', () => ({ keptPhoto: async () => signed }))

const lock = 'lock' as TicketId
const lines = ['关好水阀', '试水三分钟']
let said: Drawn | undefined

beforeEach(() => {
  URL.createObjectURL = () => 'blob:signature'
  URL.revokeObjectURL = () => undefined
})
afterEach(cleanup)

type Props = { payload: Partial<Command['payload']>; ask: JobAsk }

function Correction({ payload, ask }: Props) {
  const command = { kind: 'ticket.finish', subject: lock, payload: { photos: [], ...payload } }
  const anew = useSaidAnew('zhang' as AccountId, command as unknown as Command, ask)
  said = anew.said('换了')
  return (
    <>
      {anew.cards}
      <output>{anew.missing ?? 'complete'}</output>
    </>
  )
}

it('ticks the checklist of a refused end, which is not sent before every line is ticked', async () => {
  const ask = { ...usualAsk(lock, '门锁'), checklist: lines, checklistRequired: true }
  render(<Correction payload={{ checked: ['关好水阀', '不再有的一项'] }} ask={ask} />)
  screen.getByText('先勾完检查单')
  expect(said).toBeUndefined()
  fireEvent.click(await screen.findByRole('switch', { name: '试水三分钟' }))
  screen.getByText('complete')
  expect(said?.checked).toEqual(lines)
})

it('keeps the signature that was drawn before, unless it is drawn anew', async () => {
  const findings = { cause: '老化', parts: [], signature: 'hash' }
  render(<Correction payload={{ findings }} ask={{ ...usualAsk(lock, '门锁'), profile: 'LEAK' }} />)
  await screen.findByRole('img', { name: '原来的签字' })
  expect(said?.findings).toEqual({ cause: '老化', parts: [], signature: signed })
})

it('says what is missing in the words of the place', () => {
  render(<Correction payload={{}} ask={{ ...usualAsk(lock, '路灯'), profile: 'LEAK', home: false }} />)
  screen.getByText('先写明原因和用料')
})
