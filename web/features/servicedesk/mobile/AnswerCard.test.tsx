import { mountToasts } from '@shared/ui/phone/testing'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { MyReport } from '../api'
import { AnswerCard } from './AnswerCard'

mountToasts()

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const card = (ticket: Partial<MyReport>) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <AnswerCard ticket={ticket as MyReport} />
    </QueryClientProvider>,
  )

describe('the answer to the call-back', () => {
  it('takes one tap', async () => {
    const sent: string[] = []
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      if (init.method === 'POST') sent.push(`${path} ${init.body}`)
      return Response.json({})
    })
    card({ community: 'garden', id: 'lock', mayAnswer: true } as Partial<MyReport>)
    fireEvent.click(screen.getByRole('button', { name: '满意，弄好了' }))
    await waitFor(() =>
      expect(sent).toEqual(['/api/me/communities/garden/tickets/lock/answer {"satisfied":true}']),
    )
  })
  it('is asked of nobody whose it is not to say', () => {
    card({ mayAnswer: false })
    expect(screen.queryByRole('button')).toBeNull()
  })
})
