import { describe, expect, it } from 'vitest'
import { readNotice } from './notice'

const of2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。

三、清明节：4月4日（周六）至6日（周一）放假，共3天。`

describe('a notice of the State Council', () => {
  it('tells holidays and make-up workdays by their festival', () => {
    const { days, unread } = readNotice(of2026, 2026)
    expect(unread).toEqual([])
    expect(days.filter((one) => one.kind === 'holiday')).toHaveLength(15)
    expect(days.filter((one) => one.kind === 'make_up_workday').map((one) => one.day)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
    ])
    expect(days.find((one) => one.day === '2026-02-23')).toEqual({
      day: '2026-02-23',
      kind: 'holiday',
      name: '春节',
    })
  })
  it('reads a span over the end of a month, and one that begins in the year before', () => {
    const words =
      '元旦：2022年12月31日至2023年1月2日放假调休，共3天。\n劳动节：4月29日至5月3日放假调休，共5天。'
    expect(readNotice(words, 2023).days.map((one) => one.day)).toEqual([
      '2023-01-01',
      '2023-01-02',
      '2023-04-29',
      '2023-04-30',
      '2023-05-01',
      '2023-05-02',
      '2023-05-03',
    ])
  })
  it('names the lines it cannot read', () => {
    const { days, unread } = readNotice(
      '各地区要做好值班。\n端午节：6月19日放假，共1天。\n中秋节：放假',
      2026,
    )
    expect(days.map((one) => one.day)).toEqual(['2026-06-19'])
    expect(unread.map((one) => one.line)).toEqual([1, 3])
  })
})
