import { describe, expect, it } from 'vitest'
import { callsNext, mayAnswer, mayAssign } from './actions'
import type { TicketEvent, TicketView } from './api'
import { deadlineOf, doubtsOf, markOf, onlyRecorded, standingOf } from './tickets'

const arrived: TicketEvent = {
  kind: 'servicedesk.arrived',
  text: '已到户',
  at: '2026-11-23T10:47:00+08:00',
  learnedAt: '2026-11-23T10:47:00+08:00',
  outcome: 'applied',
  skewed: false,
  photos: [],
}

describe('a step in the story', () => {
  it('that changed the ticket keeps its mark', () => {
    expect([onlyRecorded(arrived), markOf(arrived), doubtsOf(arrived)]).toEqual([false, 'met', []])
  })
  it('that was only recorded keeps no promise', () => {
    const beside = { ...arrived, outcome: 'reassigned' }
    expect([onlyRecorded(beside), markOf(beside)]).toEqual([true, 'not_measurable'])
  })
  it('of the desk has an outcome of its own, which is no doubt', () => {
    expect(onlyRecorded({ kind: 'servicedesk.asked', outcome: 'satisfied' })).toBe(false)
  })
  it('says what to know before believing it', () => {
    expect(doubtsOf({ ...arrived, skewed: true, chain: 'gap' })).toEqual([
      '手机时间不准，按收到时算',
      '前面有记录没传上来',
    ])
  })
})

describe("what is everybody's", () => {
  const hall = { state: 'finished', visit: true, needsCheck: true } as const
  it("waits for whoever reported it or a supervisor, and is not the desk's next", () => {
    expect(standingOf(hall)).toBe('等报事人或主管验收')
    expect(callsNext(hall, ['tickets.call-back'])).toBe(false)
    expect(callsNext(hall, ['tickets.call-back', 'tickets.check'])).toBe(true)
    expect(callsNext({ state: 'finished' }, ['tickets.call-back'])).toBe(true)
  })
})

describe('the clock of a later round', () => {
  const clock = { name: 'arrive', dueAt: '2026-11-23T15:00:00Z', atRiskFrom: '2026-11-23T14:50:00Z' } as const
  const first = { reportedAt: '2026-11-23T09:00:00Z' }
  it('runs from the beginning of that round, not from the first report', () => {
    const again = { ...first, begunAt: '2026-11-23T14:45:00Z' } as TicketView
    expect(deadlineOf(again, clock).since).toBe('2026-11-23T14:45:00Z')
  })
  it('runs from the report where an older phone kept no more', () => {
    expect(deadlineOf(first as TicketView, clock).since).toBe('2026-11-23T09:00:00Z')
  })
})

describe('what needs an answer and nobody to come', () => {
  const asked = { state: 'reported', visit: false } as const
  const desk = ['tickets.register', 'tickets.assign']
  it('waits for the answer, and nobody is sent', () => {
    expect([standingOf(asked), mayAssign(asked, desk), mayAnswer(asked, desk)]).toEqual([
      '待答复',
      false,
      true,
    ])
  })
  it('is told apart from what somebody has to mend', () => {
    const leak = { state: 'reported', visit: true } as const
    expect([standingOf(leak), mayAssign(leak, desk)]).toEqual(['待派单', true])
  })
  it('is late or nearly so like everything else', () => {
    const late = { ...arrived, kind: 'servicedesk.finish-escalated' }
    expect([markOf(late), markOf({ ...late, kind: 'servicedesk.finish-reminded' })]).toEqual([
      'breached',
      'at_risk',
    ])
  })
})
