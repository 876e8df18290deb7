import { describe, expect, it } from 'vitest'
import type { TicketView } from './api'
import { lanesOf } from './dispatch'

const at = (minute: number) => `2026-11-26T10:${String(minute).padStart(2, '0')}:00Z`

const ticket = (id: string, state: TicketView['state'], atRiskFrom: number, visit = true) =>
  ({
    id,
    state,
    visit,
    clocks: [{ name: 'arrive', dueAt: at(atRiskFrom + 3), atRiskFrom: at(atRiskFrom) }],
  }) as unknown as TicketView

describe('the dispatch board', () => {
  it('puts what waits for somebody, what is near, and what moves side by side', () => {
    const now = new Date(at(20))
    const lanes = lanesOf(
      [
        ticket('waits', 'reported', 10),
        ticket('late', 'assigned', 10),
        ticket('moves', 'accepted', 30),
        ticket('there', 'arrived', 30),
        ticket('done', 'finished', 10),
        ticket('question', 'reported', 10, false),
      ],
      now,
    )
    const ids = (some: TicketView[]) => some.map((one) => one.id)
    expect(ids(lanes.waiting)).toEqual(['waits'])
    expect(ids(lanes.risk)).toEqual(['late'])
    expect(ids(lanes.moving)).toEqual(['moves'])
    expect(ids(lanes.atWork)).toEqual(['there'])
  })
})
