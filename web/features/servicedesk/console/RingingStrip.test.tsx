import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { her, press, town } from './RegisterPage.support'
import RingingStrip from './RingingStrip'

const rangAt = '2026-11-23T10:47:00+08:00'

/** Once who rings is known. */
async function strip() {
  const onAnswer = vi.fn()
  const queries = newQueryClient()
  render(
    <QueryClientProvider client={queries}>
      <RingingStrip community={'garden' as CommunityId} onAnswer={onAnswer} />
    </QueryClientProvider>,
  )
  await waitFor(() => expect(queries.getQueryData(['calls', 'garden'])).toBeTruthy())
  return onAnswer
}

it('says who rings on whatever page, and F3 leads to where calls are taken', async () => {
  town.ringing = [{ ...her, rangAt } as never]
  const onAnswer = await strip()
  await screen.findByText('程女士')
  screen.getByText('3号楼2单元1102')
  press('F3')
  expect(onAnswer).toHaveBeenCalledOnce()
})

it('is not there for a call that somebody answered, that is over, or was begun by hand', async () => {
  town.ringing = [
    { ...her, rangAt, answeredAt: rangAt } as never,
    { ...her, rangAt, endedAt: rangAt } as never,
    her,
  ]
  const onAnswer = await strip()
  expect(screen.queryByText('程女士')).toBeNull()
  press('F3')
  expect(onAnswer).not.toHaveBeenCalled()
})
