import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { press, town } from './RegisterPage.support'
import RingingStrip from './RingingStrip'

function strip() {
  const onAnswer = vi.fn()
  render(
    <QueryClientProvider client={newQueryClient()}>
      <RingingStrip community={'garden' as CommunityId} onAnswer={onAnswer} />
    </QueryClientProvider>,
  )
  return onAnswer
}

it('says who rings on whatever page, and F3 leads to where calls are taken', async () => {
  const onAnswer = strip()
  await screen.findByText('程女士')
  screen.getByText('3号楼2单元1102')
  press('F3')
  expect(onAnswer).toHaveBeenCalledOnce()
})

it('is not there while nobody rings', async () => {
  town.ringing = []
  const onAnswer = strip()
  await waitFor(() => expect(screen.queryByRole('region', { name: '来电' })).toBeNull())
  press('F3')
  expect(onAnswer).not.toHaveBeenCalled()
})
