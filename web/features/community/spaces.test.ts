import { describe, expect, it } from 'vitest'
import { factsOf } from './spaces'
import '@shared/lib/consoleTexts'

describe('what a room is', () => {
  it('is said in a line', () => {
    const flat = { kind: 'FLAT', use: 'DWELLING', certificateArea: 89.5, occupied: true } as const
    expect(factsOf(flat)).toEqual(['住宅', '用途居住', '建筑面积 89.50 ㎡', '有人住'])
    expect(factsOf({ ...flat, occupied: false }).at(-1)).toBe('空置')
  })

  it('says of a shop whether it trades, and once that somebody is there', () => {
    const shop = { kind: 'SHOP', occupied: true } as const
    expect(factsOf({ ...shop, trading: true })).toEqual(['商铺', '营业中'])
    expect(factsOf({ ...shop, trading: false })).toEqual(['商铺', '有人用', '没有营业'])
    expect(factsOf({ kind: 'SHOP', occupied: false, trading: false })).toEqual(['商铺', '空置', '没有营业'])
  })

  it('says nothing of what nobody said', () => {
    expect(factsOf({})).toEqual([])
    expect(factsOf({ kind: 'BAY', trading: false })).toEqual(['车位'])
  })
})
