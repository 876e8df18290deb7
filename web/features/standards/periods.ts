import { t } from '@shared/lib/texts'

export type Kind = 'week' | 'month' | 'quarter' | 'year'

const DAY = 86_400_000
const WEEK = 7 * DAY
const MONTHS: Record<Exclude<Kind, 'week'>, number> = { month: 1, quarter: 3, year: 12 }

const letters: Record<string, Kind> = { W: 'week', Q: 'quarter' }

const at = (day: string) => new Date(`${day}T00:00:00Z`)
const dayAt = (time: number | Date) => new Date(time).toISOString().slice(0, 10)
/** Monday is 0. */
const weekday = (day: Date) => (day.getUTCDay() + 6) % 7

/** Periods are named as the server names them: 2026-W48, 2026-11, 2026-Q4, 2026. */
export function kindOf(period: string): Kind {
  if (period.length === 4) return 'year'
  return letters[period.charAt(5)] ?? 'month'
}

/** The week, month, quarter or year in which a day lies, 2026-11-26. */
export function periodOf(kind: Kind, day: string): string {
  const date = at(day)
  switch (kind) {
    case 'year':
      return day.slice(0, 4)
    case 'quarter':
      return `${day.slice(0, 4)}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`
    case 'month':
      return day.slice(0, 7)
    case 'week': {
      const thursday = new Date(date.getTime() + (3 - weekday(date)) * DAY)
      const year = thursday.getUTCFullYear()
      const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / WEEK) + 1
      return `${year}-W${String(week).padStart(2, '0')}`
    }
  }
}

export function firstDay(period: string): string {
  const year = Number(period.slice(0, 4))
  const number = Number(period.slice(5).replace(/\D/g, ''))
  switch (kindOf(period)) {
    case 'year':
      return `${period}-01-01`
    case 'quarter':
      return dayAt(Date.UTC(year, (number - 1) * 3, 1))
    case 'month':
      return `${period}-01`
    case 'week': {
      const inFirstWeek = new Date(Date.UTC(year, 0, 4))
      return dayAt(inFirstWeek.getTime() - weekday(inFirstWeek) * DAY + (number - 1) * WEEK)
    }
  }
}

/** The period so many further on: 2026-01 less one is 2025-12. */
export function away(period: string, steps: number): string {
  const kind = kindOf(period)
  const first = at(firstDay(period))
  const moved =
    kind === 'week'
      ? first.getTime() + steps * WEEK
      : Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + steps * MONTHS[kind], 1)
  return periodOf(kind, dayAt(moved))
}

/** Whether it ended before that day. */
export const isOver = (period: string, today: string) => firstDay(away(period, 1)) <= today

/** 2026年第48周, 2026年11月, 2026年第4季度, 2026年. */
export function periodName(period: string): string {
  const number = Number(period.slice(5).replace(/\D/g, ''))
  return t(`standards.period.${kindOf(period)}Name`, { year: period.slice(0, 4), number })
}

/** All days of a period, in order. */
export function daysOf(period: string): string[] {
  const first = at(firstDay(period)).getTime()
  const end = at(firstDay(away(period, 1))).getTime()
  return Array.from({ length: (end - first) / DAY }, (_, index) => dayAt(first + index * DAY))
}
