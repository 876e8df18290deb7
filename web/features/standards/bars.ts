import { t } from '@shared/lib/texts'
import type { Day } from './api'
import { daysOf, kindOf } from './periods'

/** What fell due in one day or month, and how much of it was missed; a label only where the axis has room for it. */
export type Bar = { from: string; all: number; missed: number; label?: string }

const LABELLED = [1, 11, 21]

/** Day by day for a week and a month, month by month for what is longer. */
export function barsOf(period: string, counted: Day[]): Bar[] {
  const kind = kindOf(period)
  const daily = kind === 'week' || kind === 'month'
  const bars = new Map<string, Bar>()
  const days = daysOf(period)
  days.forEach((day, index) => {
    const from = daily ? day : day.slice(0, 7)
    const labelled = kind !== 'month' || LABELLED.includes(index + 1) || index + 1 === days.length
    if (!bars.has(from)) bars.set(from, { from, all: 0, missed: 0, label: labelled ? axis(from) : undefined })
  })
  for (const { day, met, breached, atRisk, open } of counted) {
    const bar = bars.get(daily ? day : day.slice(0, 7))
    if (!bar) continue
    bar.all += met + breached + atRisk + open
    bar.missed += breached
  }
  return [...bars.values()]
}

const axis = (from: string) =>
  from.length > 7
    ? t('standards.clause.day', { day: Number(from.slice(8)) })
    : t('standards.clause.month', { month: Number(from.slice(5)) })
