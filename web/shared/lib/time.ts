import { t } from './texts'

/** Everything is shown in the communities' zone, wherever the browser is. */
const ZONE = 'Asia/Shanghai'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export type Instant = string

function part(options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, hourCycle: 'h23', ...options })
  return (at: Date) => format.format(at)
}

const hourMinute = part({ hour: 'numeric', minute: '2-digit' })
const hourMinuteSecond = part({ hour: 'numeric', minute: '2-digit', second: '2-digit' })
const monthDay = part({ month: 'long', day: 'numeric' })
const yearMonthDay = part({ year: 'numeric', month: 'long', day: 'numeric' })
const weekday = part({ weekday: 'long' })
const date = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE })
const month = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, year: 'numeric', month: '2-digit' })

export const clockTime = (at: Instant | Date) => hourMinute(new Date(at))
export const exactTime = (at: Instant | Date) => hourMinuteSecond(new Date(at))
export const dayOf = (at: Instant | Date) => monthDay(new Date(at))
export const weekdayOf = (at: Instant | Date) => weekday(new Date(at))
/** As 2026-11-23. */
export const calendarDate = (at: Instant | Date) => date.format(new Date(at))
/** The instant of an hour, 17:00, on a day, 2026-11-23. */
export const instantOn = (day: string, clock: string): Instant =>
  new Date(`${day}T${clock}:00+08:00`).toISOString()
export const monthOf = (at: Instant | Date) => month.format(new Date(at))

/** 10:47 today, 11月23日 10:47 this year, 2025年11月23日 10:47 before. */
export function moment(at: Instant, now: Date): string {
  const then = new Date(at)
  if (yearMonthDay(then) === yearMonthDay(now)) return hourMinute(then)
  const sameYear = monthOf(then).slice(0, 4) === monthOf(now).slice(0, 4)
  return `${sameYear ? monthDay(then) : yearMonthDay(then)} ${hourMinute(then)}`
}

/** A day without an hour: 11月23日 this year, 2025年11月23日 in another. */
export function calendarDay(day: string, now: Date): string {
  const noon = new Date(`${day}T12:00:00+08:00`)
  return monthOf(noon).slice(0, 4) === monthOf(now).slice(0, 4) ? monthDay(noon) : yearMonthDay(noon)
}

/** A deadline in words: 11:02, 明天 11:02, 11月25日 11:02. */
export function deadline(at: Instant, now: Date): string {
  const tomorrow = new Date(now.getTime() + DAY)
  if (yearMonthDay(new Date(at)) === yearMonthDay(tomorrow)) return t('ui.tomorrow', { time: clockTime(at) })
  return moment(at, now)
}

/** Minutes under two hours, hours under a day, days above; seconds only when asked for. */
export function span(milliseconds: number): string {
  const length = Math.abs(milliseconds)
  if (length < 2 * MINUTE) return t('ui.seconds', { count: Math.floor(length / 1000) })
  if (length < 2 * HOUR) return t('ui.minutes', { count: Math.floor(length / MINUTE) })
  if (length < DAY) {
    return t('ui.hours', { hours: Math.floor(length / HOUR), minutes: Math.floor((length % HOUR) / MINUTE) })
  }
  return t('ui.days', { count: Math.floor(length / DAY) })
}

export const within = (milliseconds: number, limit: 'two minutes' | 'a day') =>
  Math.abs(milliseconds) < (limit === 'a day' ? DAY : 2 * MINUTE)
