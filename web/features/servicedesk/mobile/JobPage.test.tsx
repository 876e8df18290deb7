import 'fake-indexeddb/auto'
import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { showPage } from '@shared/ui/testing'
import { QueryClient } from '@tanstack/react-query'
import { cleanup, configure, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { TicketDetail } from '../api'
import { usualAsk } from '../field'
import { JobPage } from './JobPage'

configure({ asyncUtilTimeout: 20_000 })

const leak = {
  id: 'leak' as TicketId,
  community: 'garden' as CommunityId,
  spaceLabel: '3号楼2单元1102',
  categoryName: '漏水',
  description: '厨房漏水',
  reportedAt: '2026-11-23T10:47:00+08:00',
  clocks: [],
  timeline: [],
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** The page of the leak on the phone of somebody with these jobs in hand. */
function job(items: Partial<TicketDetail>[], more = {}) {
  vi.stubGlobal('fetch', async (path: string) =>
    path.endsWith('/leak/leak')
      ? Response.json({ title: '不是漏水' }, { status: 404 })
      : Response.json({ items }),
  )
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  queries.setQueryData(['my-jobs', 'zhang', 'garden'], { items, at: leak.reportedAt, ...more })
  const show = () => <JobPage account={'zhang' as AccountId} community={leak.community} id={leak.id} />
  showPage(show, queries)
}

describe('the page of a job', () => {
  it('says of one that is no longer in hand that somebody else has it, not that it is done', async () => {
    job([])
    await screen.findByText(/已改派给别人/)
    expect(screen.queryByText(/这件办完了/)).toBeNull()
  })

  it('begins no paid work while the one who pays has not said yes', async () => {
    const asks = [{ ...usualAsk(leak.id, '漏水'), profile: 'PAID' }]
    const quoted = (state: string) => ({
      asks,
      quotes: [{ ticket: leak.id, state, amountFen: 4800, lines: [] }],
    })
    job([{ ...leak, state: 'arrived' }], quoted('OFFERED'))
    const waiting = await screen.findByRole('button', { name: '等住户同意了再开工' })
    expect(waiting).toHaveProperty('disabled', true)
    cleanup()
    job([{ ...leak, state: 'arrived' }], quoted('APPROVED'))
    const begin = await screen.findByRole('button', { name: '住户同意了，开工' })
    expect(begin).toHaveProperty('disabled', false)
  })

  it('takes a photo at the door, if one likes, and words only when it is mended', async () => {
    job([{ ...leak, state: 'accepted' }])
    await screen.findByText('到门口拍一张（选填）')
    expect(screen.queryByPlaceholderText('怎么修的（选填）')).toBeNull()
    cleanup()
    job([{ ...leak, state: 'arrived' }])
    await screen.findByPlaceholderText('怎么修的（选填）')
    expect(screen.queryByText('到门口拍一张（选填）')).toBeNull()
  })
})
