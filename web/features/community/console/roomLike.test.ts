import { describe, expect, it } from 'vitest'
import { roomLike } from './roomLike'

describe('a home written by hand', () => {
  it('is looked for by its numbers', () => {
    expect(roomLike('3号楼2单元1104')).toBe('3-2-1104')
    expect(roomLike(' ３栋 ２ 单元 1104 室')).toBe('3-2-1104')
  })
  it('is looked for as it is when there are none', () => {
    expect(roomLike(' 门卫室 ')).toBe('门卫室')
  })
})
