import { t } from '@shared/lib/texts'
import { calendarDate, calendarDay, type Instant, weekdayOf } from '@shared/lib/time'
import type { When } from './night'

const HOUR = 3_600_000

/** Days that are offered, today's among them. */
const DAYS = 7
/** The hours of a day at which somebody comes by arrangement. */
const FIRST = 8
const LAST = 20
/** Nobody arranges what is sooner than somebody would come anyway. */
const AHEAD = HOUR

type Day = { value: string; label: string }

/** The hours that may be agreed on a day, as 2026-11-23. */
export const hoursOn = (day: string, now: Date): Instant[] =>
  Array.from(
    { length: LAST - FIRST + 1 },
    (_, n) => new Date(`${day}T${String(FIRST + n).padStart(2, '0')}:00:00+08:00`),
  )
    .filter((at) => at.getTime() >= now.getTime() + AHEAD)
    .map((at) => at.toISOString())

/** The days on which a time may be agreed: today as long as there is an hour left. */
export const daysAhead = (now: Date): Day[] =>
  Array.from({ length: DAYS }, (_, n) => calendarDate(new Date(now.getTime() + n * 24 * HOUR)))
    .filter((day) => hoursOn(day, now).length > 0)
    .map((day) => ({ value: day, label: nameOf(day, now) }))

/** An hour that was chosen, as long as it lies ahead. */
export const ahead = (at: Instant | undefined, now: Date): Instant | undefined =>
  at && new Date(at).getTime() > now.getTime() ? at : undefined

/** When somebody is to come, as the server takes it: at once when nothing was agreed. */
export const agreed = (when?: When, at?: Instant, morning?: Instant | null): Instant | undefined => {
  if (when === 'at') return at
  return when === 'morning' ? (morning ?? undefined) : undefined
}

function nameOf(day: string, now: Date): string {
  if (day === calendarDate(now)) return t('servicedesk.when.today')
  if (day === calendarDate(new Date(now.getTime() + 24 * HOUR))) return t('servicedesk.when.tomorrow')
  return `${calendarDay(day, now)} ${weekdayOf(`${day}T12:00:00+08:00`)}`
}
