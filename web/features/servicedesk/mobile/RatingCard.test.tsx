import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { MyReport } from '../api'
import { RatingCard } from './RatingCard'

afterEach(cleanup)

const card = (ticket: Partial<MyReport>) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RatingCard ticket={ticket as MyReport} />
    </QueryClientProvider>,
  )

describe('the stars', () => {
  it('are asked of who reported, or for whom the desk did', () => {
    card({ mayRate: true })
    expect(screen.getAllByRole('radio')).toHaveLength(5)
  })
  it('are not asked of the others of the home, who see them once they are given', () => {
    card({ mayRate: false })
    expect(screen.queryByRole('radio')).toBeNull()
    cleanup()
    card({ mayRate: false, stars: 5 })
    screen.getByText('您给了 5 星')
  })
})
