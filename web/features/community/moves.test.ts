import { describe, expect, it } from 'vitest'
import { isNoted, mayClose, stepsDone } from './moves'

const step = (doneAt?: string) => ({
  id: 'a',
  kind: 'FEES' as const,
  title: '结清前期费用',
  clause: 'S11-011',
  doneAt,
  items: [],
  papers: [],
})

describe('a move', () => {
  it('may be closed when every step is done, and once', () => {
    const done = step('2026-11-26T08:00:00Z')
    expect(stepsDone({ steps: [done, step()] })).toBe(1)
    expect(mayClose({ steps: [done, step()] })).toBe(false)
    expect(mayClose({ steps: [done] })).toBe(true)
    expect(mayClose({ steps: [done], closedAt: '2026-11-26T09:00:00Z' })).toBe(false)
  })

  it('asks for a note where one says something', () => {
    expect((['FEES', 'HANDBOOK', 'FILE', 'RULES', 'KEYS'] as const).filter(isNoted)).toEqual([
      'FEES',
      'HANDBOOK',
      'FILE',
    ])
  })
})
