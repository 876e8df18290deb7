import type { CommunityId } from '@shared/lib/ids'
import { mountToasts } from '@shared/ui/phone/testing'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SeenChecks } from './SeenChecks'

mountToasts()

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const lamp = {
  ticket: 'lamp',
  number: 'QH-261123-9',
  spaceLabel: '3号楼大堂',
  categoryName: '照明',
  description: '灯不亮',
  finishedAt: '2026-11-23T10:47:00+08:00',
}

describe("what one of us saw at a place of everybody's", () => {
  it('is asked about when it is done, and answered with one tap', async () => {
    const sent: string[] = []
    let items = [lamp]
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      if (init.method !== 'POST') return Response.json({ items })
      sent.push(`${path} ${init.body}`)
      items = []
      return new Response(null, { status: 204 })
    })
    render(
      <QueryClientProvider client={new QueryClient()}>
        <SeenChecks community={'garden' as CommunityId} />
      </QueryClientProvider>,
    )
    await screen.findByText('3号楼大堂，已好了吗？')
    fireEvent.click(screen.getByRole('button', { name: '没好，再来一次' }))
    await waitFor(() =>
      expect(sent).toEqual(['/api/communities/garden/tickets/lamp/check {"satisfied":false}']),
    )
    await waitFor(() => expect(screen.queryByText('3号楼大堂，已好了吗？')).toBeNull())
  })
})
