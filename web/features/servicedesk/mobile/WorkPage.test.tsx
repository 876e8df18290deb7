import type { AccountId, CommunityId } from '@shared/lib/ids'
import { showPage } from '@shared/ui/testing'
import { QueryClient } from '@tanstack/react-query'
import { cleanup, configure, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { WorkPage } from './WorkPage'

vi.mock('@shared/lib/online', async (original) => ({
  ...(await original<typeof import('@shared/lib/online')>()),
  useOnline: () => false,
}))
vi.mock('../outbox/useOutbox', () => ({
  unsent: (items: unknown[]) => items,
  useDraining: () => async () => undefined,
  useOutbox: () => [],
}))

configure({ asyncUtilTimeout: 20_000 })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe("a worker's day without a network", () => {
  it('still takes down what somebody sees on the way: that is kept in the phone', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
    queries.setQueryData(['my-jobs', 'zhang', 'garden'], { items: [], at: '2026-11-23T10:47:00+08:00' })
    const show = () => (
      <WorkPage
        account={'zhang' as AccountId}
        community={'garden' as CommunityId}
        communityName="晴川花园"
        after={null}
      />
    )
    showPage(show, queries)
    expect((await screen.findByText(/随手拍/)).closest('a')?.getAttribute('href')).toContain('/seen')
  })
})
