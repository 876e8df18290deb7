import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ClausePanel } from './ClausePanel'

const subject = (n: number) => ({
  subject: `subject-${n}`,
  kind: 'servicedesk.arrival',
  label: `QH-261103-${n}`,
  verdict: n < 10 ? 'breached' : 'met',
  dueAt: '2026-11-03T02:00:00Z',
  metAt: n < 10 ? null : '2026-11-03T01:50:00Z',
  facts: [],
})
const detail = (listed: number) => ({
  clause: { id: 'S09-021', title: '报修15分钟到户', gist: '', kind: 'deadline' },
  parameters: { on_site_minutes: 15 },
  met: 600,
  breached: 10,
  atRisk: 0,
  open: 0,
  days: [
    { day: '2026-11-03', met: 590, breached: 10, atRisk: 0, open: 0 },
    { day: '2026-11-30', met: 10, breached: 0, atRisk: 0, open: 0 },
  ],
  subjects: Array.from({ length: listed }, (_, n) => subject(n)),
})

configure({ asyncUtilTimeout: 20_000 })
vi.mock('@tanstack/react-router', () => ({
  Link: ({ children }: React.PropsWithChildren) => <a href="/">{children}</a>,
}))

let listed: number
let kind: string
beforeEach(() => {
  kind = 'servicedesk.arrival'
  vi.stubGlobal('fetch', async () => {
    const answer = detail(listed)
    return Response.json({ ...answer, subjects: answer.subjects.map((one) => ({ ...one, kind })) })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const panel = () =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <ClausePanel community={'garden' as CommunityId} clause="S09-021" period="2026-11" close={vi.fn()} />
    </QueryClientProvider>,
  )

describe('one promise opened', () => {
  it('counts what is too many to list', async () => {
    listed = 50
    panel()
    await screen.findByText('610 件里守住 600 件')
    screen.getByText('共 610 件，这里是前 50 件，失约的在前')
    screen.getByRole('img', { name: '每天的件数，失约共 10 件' })
  })

  it('says nothing of a cut where all are listed', async () => {
    listed = 610
    panel()
    await screen.findByText('610 件，失约的在前')
  })

  it('opens a ticket, and nothing where it is about a shift or a day', async () => {
    listed = 1
    panel()
    await screen.findByRole('link', { name: 'QH-261103-0' })
    cleanup()
    kind = 'workforce.shift-log'
    panel()
    await screen.findByText('QH-261103-0')
    expect(screen.queryByRole('link')).toBeNull()
  })
})
