import type { Change } from '@shared/api/history'
import { describe, expect, it } from 'vitest'
import { changedColumns, valueText } from './rowChanges'

const now = new Date('2026-11-26T10:00:00+08:00')
const change = (operation: Change['operation'], before: object | null, after: object | null) =>
  ({ id: '1', at: '2026-11-26T01:00:00Z', operation, before, after }) as Change

describe('a change of a row', () => {
  it('says what each known column was and became, in words', () => {
    const columns = changedColumns(
      change(
        'UPDATE',
        { state: 'REPORTED', assignee: null, arrived_at: null, secret_column: 1 },
        {
          state: 'ASSIGNED',
          assignee: '0199a0b4-0000-7000-8000-000000000001',
          arrived_at: '2026-11-26T03:02:00+00:00',
          secret_column: 2,
        },
      ),
      now,
      () => '贺文',
    )
    expect(columns.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['状态', '待派单', '已派单'],
      ['派给', '空', '已指定'],
      ['到户时间', '空', '11:02'],
    ])
  })
  it('tells of a new row only what was filled, and who decided by name', () => {
    const columns = changedColumns(
      change('INSERT', null, { number: 'QH-1', clause: null, decided_by: 'account' }),
      now,
      () => '贺文',
    )
    expect(columns.map(({ label, after }) => [label, after])).toEqual([
      ['单号', 'QH-1'],
      ['决定人', '贺文'],
    ])
  })
  it('says that something personal changed, not what it said', () => {
    expect(valueText('***', now)).toBe('内容不留底')
  })
  it('reads periods, lists and yes or no', () => {
    expect(valueText('[2026-01-01,)', now)).toBe('1月1日起')
    expect(valueText('[2025-03-01,2026-03-01)', now)).toBe('2025年3月1日至2月28日')
    expect(valueText(['REPORT', 'SEE_TICKETS'], now)).toBe('报修、看全部工单')
    expect(valueText(false, now)).toBe('否')
    expect(valueText({ on_site_minutes: 20 }, now)).toBe('on_site_minutes 20')
  })
})
