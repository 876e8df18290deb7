import { describe, expect, it } from 'vitest'
import { lineOf, linesOf } from './ledger'

describe('the lines of a ledger', () => {
  it('keep their numbers, whatever table they come from', () => {
    expect(linesOf('3\t2\r\n\r\n3\t3\n\n \n')).toEqual(['3\t2', '', '3\t3'])
    expect(linesOf('  \n')).toEqual([])
  })
  it('are typed cell by cell too', () => {
    const home = { building: '3', unit: '2', door: ' 1102 ', name: '程\t女士', phone: '13800000000' }
    expect(lineOf({ ...home, relation: '业主' })).toBe('3\t2\t\t1102\t程 女士\t13800000000\t业主')
  })
  it('name no relation to a home without anybody', () => {
    expect(lineOf({ building: '3', door: '1', relation: '业主' })).toBe('3\t\t\t1\t\t\t')
  })
})
