import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import RoomPage from './RoomPage'
import { click, file, her, lodger, sent, show } from './RoomPage.support'

const buttons = {
  PRINT: '打印户档',
  BIND: '绑定',
  TRANSFER: '过户、换租',
  REPORT: '报事',
  UNMASK: '写原因查看',
}

const roomPage = (onTransfer = vi.fn()) =>
  show(
    <RoomPage
      community={'garden' as CommunityId}
      space={'home' as SpaceId}
      crumbs="房屋与住户"
      seesHistory={false}
      onReport={vi.fn()}
      onBind={vi.fn()}
      onTransfer={onTransfer}
      ticketLink={(_, children) => children}
      roomLink={(_, children) => <span>{children}</span>}
    />,
  )

describe('the file of a room', () => {
  it('says the last day of a lease, not the first day after it', async () => {
    file.people = [{ ...lodger, until: '2026-12-01' }]
    roomPage()
    expect(await screen.findByText(/至11月30日/)).toBeTruthy()
  })

  it('shows people, their other rooms, what they agreed to, and what is open', async () => {
    roomPage()
    await screen.findByRole('heading', { level: 1, name: '3号楼2单元1102' })
    for (const text of ['占 1/2', 'B-017', '62', '同意登记 4 项，已登记 1 项', 'QH-261126-1']) {
      expect(screen.getAllByText(text).length).toBeGreaterThan(0)
    }
  })

  it('lists the complaints by themselves, each with whether it is closed', async () => {
    roomPage()
    await screen.findByRole('heading', { level: 2, name: '投诉' })
    const rows = screen.getAllByRole('row').map((row) => row.textContent)
    expect(rows[0]).toMatch(/QH-261125-7.*楼上夜里装修.*还在办$/)
    expect(rows[1]).toMatch(/QH-261001-2.*门禁常坏.*已办结$/)
    expect(rows[2]).toMatch(/QH-261126-1/)
  })

  it.each(Object.entries(buttons))('shows behind the door %s only what is behind it', async (door, name) => {
    file.doors = [door]
    roomPage()
    expect(await screen.findAllByRole('button', { name })).not.toHaveLength(0)
    for (const other of Object.values(buttons).filter((one) => one !== name)) {
      expect(screen.queryByRole('button', { name: other }), other).toBeNull()
    }
  })

  it('shows a whole number only for a reason', async () => {
    roomPage()
    fireEvent.click((await screen.findAllByRole('button', { name: '写原因查看' }))[0] as HTMLElement)
    expect(screen.queryByText('19900025678')).toBeNull()
    await screen.findByText(/前台小周：漏水/)
    fireEvent.change(await screen.findByLabelText('原因'), { target: { value: '救护车要联系家属' } })
    fireEvent.click(screen.getByRole('button', { name: '查看 5 分钟' }))
    await screen.findByText('19900025678')
    expect(sent).toEqual([
      { path: '/api/communities/garden/parties/her/reveals', body: { reason: '救护车要联系家属' } },
    ])
  })
})

describe('what belongs to a room', () => {
  it('hides a number again when its time is over', async () => {
    file.shownUntil = new Date(Date.now() - 1000).toISOString()
    roomPage()
    fireEvent.click((await screen.findAllByRole('button', { name: '写原因查看' }))[0] as HTMLElement)
    fireEvent.change(await screen.findByLabelText('原因'), { target: { value: '救护车要联系家属' } })
    click('查看 5 分钟')
    await screen.findByText(/已到时间/)
    expect(screen.queryByText('19900025678')).toBeNull()
  })

  it('ends the car of who left', async () => {
    roomPage()
    fireEvent.click(await screen.findByRole('button', { name: '不再登记沪A12345' }))
    fireEvent.click((await screen.findAllByRole('button', { name: '不再登记' })).at(-1) as HTMLElement)
    await vi.waitFor(() =>
      expect(sent).toEqual([{ path: '/api/communities/garden/spaces/home/vehicles/car/end', body: {} }]),
    )
  })

  it('calls, adds and shows the other numbers of somebody', async () => {
    file.people = [
      { ...her, contacts: [{ id: 'daughter', kind: 'MOBILE', masked: '138****0001', note: '女儿' }] },
    ]
    roomPage()
    fireEvent.click(await screen.findByRole('button', { name: '拨打138****0001' }))
    fireEvent.change(await screen.findByLabelText('为什么打'), { target: { value: '漏水' } })
    fireEvent.click(screen.getAllByRole('button', { name: '拨打' }).at(-1) as HTMLElement)
    await vi.waitFor(() =>
      expect(sent).toEqual([
        { path: '/api/communities/garden/parties/her/calls', body: { purpose: '漏水', contact: 'daughter' } },
      ]),
    )
    fireEvent.click(screen.getByRole('button', { name: '加联系方式' }))
    fireEvent.change(await screen.findByLabelText('号码或地址'), { target: { value: '13800000002' } })
    click('记下')
    await vi.waitFor(() =>
      expect(sent[1]).toEqual({
        path: '/api/communities/garden/parties/her/contacts',
        body: { kind: 'MOBILE', value: '13800000002' },
      }),
    )
  })

  it('divides the shares among owners', async () => {
    file.doors = ['BIND']
    roomPage()
    fireEvent.click(await screen.findByRole('button', { name: '分份额' }))
    fireEvent.change(await screen.findByLabelText('程女士'), { target: { value: '2/3' } })
    click('保存份额')
    await vi.waitFor(() =>
      expect(sent).toEqual([
        {
          path: '/api/communities/garden/spaces/home/shares',
          body: { shares: [{ tie: 'her-tie', share: '2/3' }] },
        },
      ]),
    )
  })

  it('shows what was owed when it changed hands, also when it was nothing, with the papers', async () => {
    roomPage()
    expect(await screen.findByText(/¥0\.00/)).toBeTruthy()
    expect(document.querySelector('img[src="/api/communities/garden/files/deed/thumbnail"]')).toBeTruthy()
  })

  it('has the visit that is still to be made, for those who make it', async () => {
    file.doors = ['VISIT']
    roomPage()
    expect(await screen.findByText('普查')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '登记结果' }))
    click('保存')
    await vi.waitFor(() => expect(sent[0]?.path).toBe('/api/communities/garden/home-visits/visit/result'))
  })
})
