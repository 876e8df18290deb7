import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { showPage } from '@shared/ui/testing'
import { QueryClient } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { QuotePage } from './QuotePage'

vi.mock('../outbox/append', () => ({ append: vi.fn() }))
vi.mock('../outbox/useOutbox', () => ({
  unsent: (items: unknown[]) => items,
  useDraining: () => async () => undefined,
  useOutbox: () => [],
}))
vi.mock('@shared/ui/phone/SignaturePad', () => ({
  SignaturePad: ({ drawn, onChange }: { drawn?: Blob; onChange: (drawn?: Blob) => void }) => (
    <button type="button" onClick={() => onChange(new Blob(['ink']))}>
      {drawn ? '签好了' : '空白'}
    </button>
  ),
}))

configure({ asyncUtilTimeout: 20_000 })
afterEach(cleanup)

const zhang = 'zhang' as AccountId
const garden = 'garden' as CommunityId

function page() {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  queries.setQueryData(
    ['price-list', zhang, garden],
    [{ key: 'tap', name: '换龙头', unit: '个', priceFen: 5000 }],
  )
  queries.setQueryData(['my-jobs', zhang, garden], {
    items: [{ id: 'job', description: '', categoryName: '漏水', spaceLabel: '1102' }],
  })
  showPage(
    () => <QuotePage account={zhang} community={garden} id={'job' as TicketId} onDone={vi.fn()} />,
    queries,
  )
}

const send = () => screen.getByRole<HTMLButtonElement>('button', { name: /50\.00/ })

describe('a quote that is signed', () => {
  it('cannot be sent before somebody signed, and shows what was signed on coming back to it', async () => {
    page()
    fireEvent.click(await screen.findByRole('button', { name: /换龙头/ }))
    fireEvent.click(screen.getByText('当面签字'))
    await screen.findByText('空白')
    expect(send().disabled).toBe(true)
    fireEvent.click(screen.getByText('空白'))
    await screen.findByText('签好了')
    expect(send().disabled).toBe(false)

    fireEvent.click(screen.getByText('口头同意'))
    fireEvent.click(screen.getByText('当面签字'))
    await screen.findByText('签好了')
  })
})
