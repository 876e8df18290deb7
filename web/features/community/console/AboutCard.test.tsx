import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import RoomPage from './RoomPage'
import { click, file, sent, show, type } from './RoomPage.support'

const path = '/api/communities/garden/spaces/home/about'

const roomPage = (seesHistory = false) =>
  show(
    <RoomPage
      community={'garden' as CommunityId}
      space={'home' as SpaceId}
      crumbs="房屋与住户"
      seesHistory={seesHistory}
      onReport={vi.fn()}
      onBind={vi.fn()}
      onTransfer={vi.fn()}
      ticketLink={(_, children) => children}
      roomLink={(_, children) => <span>{children}</span>}
    />,
  )

const correcting = async () => {
  file.doors = ['CORRECT']
  roomPage()
  fireEvent.click(await screen.findByRole('button', { name: '更正' }))
  await screen.findByText('更正3-2-1102的房屋情况')
}
const answer = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))

describe('what a room is', () => {
  it('stands first on its page, and only who keeps the ledger corrects it', async () => {
    roomPage()
    await screen.findByText('住宅 · 用途居住 · 建筑面积 89.50 ㎡ · 有人住')
    expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('房屋')
    expect(screen.queryByRole('button', { name: '更正' })).toBeNull()
    expect(screen.queryByRole('button', { name: '修改记录' })).toBeNull()
  })

  it('is unknown where nobody said it, and shows its history to who may see that', async () => {
    file.about = {}
    roomPage(true)
    await screen.findByText('还没有写明是什么房屋、多大面积。')
    expect(screen.getByRole('button', { name: '修改记录' })).toBeTruthy()
  })

  it('is corrected as a whole, from the version that was read', async () => {
    await correcting()
    type('建筑面积', '92.25')
    answer('空置')
    click('保存更正')
    await vi.waitFor(() =>
      expect(sent).toEqual([
        { path, body: { kind: 'FLAT', use: 'DWELLING', certificateArea: 92.25, occupied: false } },
      ]),
    )
    await screen.findByText('已保存')
  })

  it.each(['0', '-1', '89.505'])('takes no area of %s', async (area) => {
    await correcting()
    type('建筑面积', area)
    click('保存更正')
    await screen.findByText('面积填大于 0 的数字，最多两位小数，例如 89.50')
    expect(sent).toEqual([])
  })

  it('asks for trade only where business is done, and not while it is empty', async () => {
    await correcting()
    expect(screen.queryByRole('radio', { name: '营业中' })).toBeNull()
    fireEvent.mouseDown(screen.getByLabelText('房屋类型'))
    fireEvent.click(await screen.findByTitle('商铺'))
    answer('空置')
    fireEvent.click(await screen.findByRole('radio', { name: '营业中' }))
    click('保存更正')
    await screen.findByText('空置和营业中只能选一个')
    expect(sent).toEqual([])
    answer('有人用')
    click('保存更正')
    await vi.waitFor(() =>
      expect(sent[0]?.body).toMatchObject({ kind: 'SHOP', occupied: true, trading: true }),
    )
  })

  it('shows who was faster, and overwrites them only once that was seen', async () => {
    await correcting()
    Object.assign(file, { about: { kind: 'SHOP', trading: true }, aboutVersion: 4 })
    click('保存更正')
    await screen.findByText('别人先改了')
    await screen.findByText('刚有人改成：商铺 · 营业中。仍照您写的，再点一次保存。')
    click('保存更正')
    await screen.findByText('已保存')
    expect(sent).toHaveLength(2)
  })
})
