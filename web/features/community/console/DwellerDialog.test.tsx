import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { fireEvent, screen } from '@testing-library/react'
import dayjs from 'dayjs'
import { describe, expect, it, vi } from 'vitest'
import RoomPage from './RoomPage'
import { day, file, lodger, sent, show, type } from './RoomPage.support'

const path = '/api/communities/garden/spaces/home/people'
const inDays = (days: number) => dayjs().add(days, 'day').format('YYYY-MM-DD')

const roomPage = () =>
  show(
    <RoomPage
      community={'garden' as CommunityId}
      space={'home' as SpaceId}
      crumbs="房屋与住户"
      seesHistory={false}
      onReport={vi.fn()}
      onBind={vi.fn()}
      onTransfer={vi.fn()}
      ticketLink={(_, children) => children}
      roomLink={(_, children) => <span>{children}</span>}
    />,
  )

const writing = async (relation: string) => {
  file.doors = ['BIND']
  roomPage()
  fireEvent.click(await screen.findByRole('button', { name: '登记一位' }))
  await screen.findByText('登记谁住在3-2-1102')
  type('姓名', '沈先生')
  type('手机', '13800000001')
  fireEvent.click(screen.getByRole('radio', { name: relation }))
}
const save = () => fireEvent.click(screen.getAllByRole('button', { name: '登记' }).at(-1) as HTMLElement)

describe('somebody who belongs to the room', () => {
  it('rents it from a day on, until the last day of the lease', async () => {
    await writing('租户')
    await day('从哪天起', inDays(-30))
    await day('租约到哪天', inDays(334))
    save()
    await vi.waitFor(() =>
      expect(sent).toEqual([
        {
          path,
          body: {
            name: '沈先生',
            phone: '13800000001',
            relation: 'TENANT',
            from: inDays(-30),
            until: inDays(335),
          },
        },
      ]),
    )
  })

  it('is one of the family from today on, without an end, unless somebody says otherwise', async () => {
    await writing('家人')
    expect(await screen.findByLabelText('住到哪天')).toBeTruthy()
    save()
    await vi.waitFor(() =>
      expect(sent).toEqual([{ path, body: { name: '沈先生', phone: '13800000001', relation: 'HOUSEHOLD' } }]),
    )
  })

  it('does not leave before the first day', async () => {
    await writing('租户')
    await day('从哪天起', inDays(20))
    await day('租约到哪天', inDays(10))
    save()
    await screen.findByText('最后一天不能早于第一天')
    expect(sent).toEqual([])
  })

  it('owns it without days', async () => {
    await writing('业主')
    expect(screen.queryByLabelText('从哪天起')).toBeNull()
    save()
    await vi.waitFor(() =>
      expect(sent).toEqual([{ path, body: { name: '沈先生', phone: '13800000001', relation: 'OWNER' } }]),
    )
  })

  it('is shown with the days of the lease', async () => {
    file.people = [{ ...lodger, from: '2026-01-01', until: '2026-12-01' }]
    roomPage()
    expect(await screen.findByText(/租约.*1月1日至11月30日/)).toBeTruthy()
  })
})
