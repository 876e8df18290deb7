import { describe, expect, it } from 'vitest'
import { entriesOfCommunity, entriesOfOffice, type Group } from './entries'

const labels = (groups: Group[]) => groups.flatMap((group) => group.entries.map((entry) => entry.label))

describe('the navigation', () => {
  it('shows a front desk its work and nothing that others decide', () => {
    const groups = entriesOfCommunity({
      permissions: ['tickets.read', 'tickets.register', 'residents.bind', 'messages.paper', 'wall.read'],
    })
    expect(labels(groups)).toEqual([
      '今天',
      '来电登记',
      '工单',
      '来访',
      '房屋绑定',
      '通知送达',
      '承诺墙',
      '采用与放宽',
    ])
  })
  it('leads whoever sets a community up to its staff, homes and communities', () => {
    const permissions = ['places.read', 'staff.read', 'communities.read']
    expect(labels(entriesOfCommunity({ permissions }))).toEqual(['房屋与住户', '员工与排班'])
    expect(labels(entriesOfOffice({ name: '晴川物业', permissions }, false))).toEqual(['小区与管理'])
  })
  it('has no group without an entry', () => {
    expect(entriesOfCommunity({ permissions: ['wall.read'] }).map((group) => group.title)).toEqual(['看结果'])
    expect(entriesOfCommunity({ permissions: [] })).toEqual([])
  })
  it('shows a head office by what its grant allows, named when there are several', () => {
    const office = { name: '晴川物业', permissions: ['wall.company', 'calendar.read'] }
    expect(labels(entriesOfOffice(office, false))).toEqual(['多小区承诺墙', '放假安排'])
    expect(entriesOfOffice(office, true)[0]?.title).toBe('晴川物业')
  })
})
