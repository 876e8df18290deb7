import { t } from '@shared/lib/texts'
import { calendarDate, calendarDay, clockTime, type Instant, weekdayOf } from '@shared/lib/time'
import type { When } from './night'

const HOUR = 3_600_000

/** Days that are offered, today's among them. */
const DAYS = 7
/** Between these hours of a day somebody comes by arrangement, within two of them. */
const FIRST = 8
const LAST = 20
const LENGTH = 2
/** Nobody arranges what is sooner than somebody would come anyway. */
const AHEAD = HOUR

type Day = { value: string; label: string }
/** From when until when somebody comes. */
export type Span = { from: Instant; until: Instant }

/** The spans that may be agreed on a day, as 2026-11-23. */
export const spansOn = (day: string, now: Date): Span[] =>
  Array.from(
    { length: (LAST - FIRST) / LENGTH },
    (_, n) => new Date(`${day}T${String(FIRST + n * LENGTH).padStart(2, '0')}:00:00+08:00`),
  )
    .filter((at) => at.getTime() >= now.getTime() + AHEAD)
    .map((at) => ({
      from: at.toISOString(),
      until: new Date(at.getTime() + LENGTH * HOUR).toISOString(),
    }))

/** As people say it: 14:00–16:00. */
export const spanWords = ({ from, until }: Span): string => `${clockTime(from)}–${clockTime(until)}`

/** The same to choose from; the beginning tells them apart. */
export const spanChoices = (day: string, now: Date) =>
  spansOn(day, now).map((span) => ({ value: span.from, label: spanWords(span) }))

export const spanFrom = (day: string, from: Instant, now: Date): Span | undefined =>
  spansOn(day, now).find((span) => span.from === from)

/** The days on which a time may be agreed: today as long as there is a span left. */
export const daysAhead = (now: Date): Day[] =>
  Array.from({ length: DAYS }, (_, n) => calendarDate(new Date(now.getTime() + n * 24 * HOUR)))
    .filter((day) => spansOn(day, now).length > 0)
    .map((day) => ({ value: day, label: nameOf(day, now) }))

/** A span that was chosen, as long as it lies ahead. */
export const ahead = (span: Span | undefined, now: Date): Span | undefined =>
  span && new Date(span.from).getTime() > now.getTime() ? span : undefined

type Agreed = { appointedAt?: Instant; appointedUntil?: Instant }

/** When somebody is to come, as the server takes it: at once when nothing was agreed. */
export const agreed = (when?: When, span?: Span, morning?: Instant | null): Agreed => {
  if (when === 'at' && span) return { appointedAt: span.from, appointedUntil: span.until }
  return when === 'morning' && morning ? { appointedAt: morning } : {}
}

function nameOf(day: string, now: Date): string {
  if (day === calendarDate(now)) return t('servicedesk.when.today')
  if (day === calendarDate(new Date(now.getTime() + 24 * HOUR))) return t('servicedesk.when.tomorrow')
  return `${calendarDay(day, now)} ${weekdayOf(`${day}T12:00:00+08:00`)}`
}
