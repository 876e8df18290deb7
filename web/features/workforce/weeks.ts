import { calendarDate, clockTime } from '@shared/lib/time'
import type { Day, Shift } from './api'

const DAY = 86_400_000
const noon = (day: string) => new Date(`${day}T12:00:00+08:00`)

/** So many days after another, as 2026-11-23. */
export const daysAfter = (day: string, days: number) =>
  calendarDate(new Date(noon(day).getTime() + days * DAY))

/** The Monday on or before a day. */
export const mondayOf = (day: string) => daysAfter(day, -((noon(day).getUTCDay() + 6) % 7))

/** The whole shift in hours of the clock; one past midnight ends on the morning after. */
export const hoursOf = ({ from, until }: Pick<Shift, 'from' | 'until'>) =>
  `${clockTime(from)}–${clockTime(until)}`

/** The shifts of a week, each once, on the day on which it begins; by employee. */
export function byPerson(days: Day[]): Map<string, Map<string, Shift[]>> {
  const people = new Map<string, Map<string, Shift[]>>()
  for (const { day, items } of days) {
    for (const shift of items.filter((one) => calendarDate(one.from) === day)) {
      const own = people.get(shift.employee) ?? new Map<string, Shift[]>()
      own.set(day, [...(own.get(day) ?? []), shift])
      people.set(shift.employee, own)
    }
  }
  return people
}

/** Early, late or night, by the hour at which it begins. */
export function toneOf({ from }: Pick<Shift, 'from'>): 'early' | 'late' | 'night' {
  const hour = Number(clockTime(from).split(':')[0])
  if (hour >= 20 || hour < 5) return 'night'
  return hour < 12 ? 'early' : 'late'
}

/** How many heads are missing at the worst moment of a day. */
export function missingOn(day: string, gaps: { from: string; until: string; missing: number }[]): number {
  const begins = new Date(`${day}T00:00:00+08:00`).getTime()
  return Math.max(
    0,
    ...gaps
      .filter(
        ({ from, until }) => new Date(from).getTime() < begins + DAY && new Date(until).getTime() > begins,
      )
      .map(({ missing }) => missing),
  )
}

/** The days of a cycle as people type them, one a line: 8:00-16:00, or anything else for a free day. */
export function cycleOf(typed: string): { begins?: string; ends?: string }[] {
  return typed
    .trim()
    .split('\n')
    .map((line) => {
      const [, begins, ends] =
        /^\s*(\d{1,2}[:：]\d{2})\s*[-–—至到]\s*(\d{1,2}[:：]\d{2})\s*$/.exec(line) ?? []
      return begins && ends ? { begins: full(begins), ends: full(ends) } : {}
    })
}

const full = (time: string) => {
  const at = time.replace('：', ':').padStart(5, '0')
  return at === '24:00' ? '00:00' : at
}
