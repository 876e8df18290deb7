import type { Shift } from './api'

const TIME = /^([01]?\d|2[0-3]):([0-5]\d)$/

/** Midnight of a day where the communities are. */
const begin = (day: string) => new Date(`${day}T00:00:00+08:00`)

/** Minutes after midnight; undefined for what is no time of a day. 24:00 is the midnight the day ends with. */
export function minutesOf(typed: string): number | undefined {
  const words = typed.trim().replace('：', ':')
  if (words === '24:00') return 24 * 60
  const [, hour, minute] = TIME.exec(words) ?? []
  return hour && minute ? Number(hour) * 60 + Number(minute) : undefined
}

/** From a day's hour to another; one that does not come later is the next day's. */
export function shiftOn(
  day: string,
  from: string,
  until: string,
): { from: string; until: string } | undefined {
  const [opens, closes] = [minutesOf(from), minutesOf(until)]
  if (opens === undefined || closes === undefined) return undefined
  const at = (minutes: number) => new Date(begin(day).getTime() + minutes * 60_000).toISOString()
  return { from: at(opens), until: at(closes > opens ? closes : closes + 24 * 60) }
}

export const isRunning = (shift: Pick<Shift, 'from'>, now: Date) => new Date(shift.from) < now
