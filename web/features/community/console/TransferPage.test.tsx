import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { click, day, file, her, lodger, sent, show, type } from './RoomPage.support'
import TransferPage from './TransferPage'

describe('handing a home over', () => {
  it('ends no lease with a sale, and shows what stays open before it is done', async () => {
    const done = vi.fn()
    show(
      <TransferPage
        community={'garden' as CommunityId}
        space={'home' as SpaceId}
        crumbs="上一步"
        onDone={done}
      />,
    )
    await day('从哪天起', '2026-11-26')
    type('凭什么办', '沪（2026）0001')
    click('下一步')

    await screen.findByRole('checkbox', { name: /程女士/ })
    expect(screen.queryByRole('checkbox', { name: /租客/ })).toBeNull()
    type('姓名', '何先生')
    type('手机', '19900030001')
    click('上一步')
    await screen.findByLabelText('从哪天起')
    click('下一步')
    expect(await screen.findByLabelText('姓名')).toHaveProperty('value', '何先生')
    click('下一步')

    await screen.findByText('没缴的费用 ¥1230.50，由原来的人承担，不影响办理')
    click('办理，交给何先生')
    await vi.waitFor(() => expect(done).toHaveBeenCalled())
    expect(sent).toEqual([
      {
        path: '/api/communities/garden/spaces/home/transfers',
        body: {
          kind: 'SALE',
          day: '2026-11-26',
          certificate: '沪（2026）0001',
          papers: [],
          ending: ['her-tie'],
          people: [{ name: '何先生', phone: '19900030001' }],
        },
      },
    ])
  })

  it('does not end again a lease that is over on the day the next one begins', async () => {
    file.people = [her, { ...lodger, until: '2026-12-01' }]
    const done = vi.fn()
    show(
      <TransferPage
        community={'garden' as CommunityId}
        space={'home' as SpaceId}
        crumbs="上一步"
        onDone={done}
      />,
    )
    fireEvent.click(await screen.findByText('换租'))
    await day('从哪天起', '2026-12-01')
    await day('租期最后一天', '2027-11-30')
    type('凭什么办', '租 2026-12')
    click('下一步')
    await screen.findByText('现在没有登记，直接填新来的人。')
    type('姓名', '新租客')
    type('手机', '19900030002')
    click('下一步')
    await screen.findByText(/旧租户和家人/)
    click('办理，交给新租客')
    await vi.waitFor(() => expect(done).toHaveBeenCalled())
    expect(sent[0]?.body).toMatchObject({ ending: [], day: '2026-12-01', until: '2027-12-01' })
  })
})
