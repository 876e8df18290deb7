// @vitest-environment node
import type { CommunityId } from '@shared/lib/ids'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openTickets } from './api'

afterEach(() => vi.unstubAllGlobals())

describe('the open tickets', () => {
  it('are read to the last page, where those are that wait for a call-back', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path)
      const last = path.endsWith('after=there')
      const items = [{ id: last ? 'waits' : 'late', state: last ? 'finished' : 'assigned' }]
      return Response.json({ items, next: last ? undefined : 'there', asOf: '2026-11-23T11:00:00Z' })
    })
    const read = await new QueryClient().fetchQuery(openTickets('garden' as CommunityId))
    expect(read.items.map((one) => one.id)).toEqual(['late', 'waits'])
    expect(asked).toEqual([
      '/api/communities/garden/tickets?state=open&limit=200&after=',
      '/api/communities/garden/tickets?state=open&limit=200&after=there',
    ])
  })
})
