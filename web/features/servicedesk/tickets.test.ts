import { describe, expect, it } from 'vitest'
import type { TicketEvent } from './api'
import { doubtsOf, markOf, onlyRecorded } from './tickets'

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
