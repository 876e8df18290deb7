import { t } from '@shared/lib/texts'
import type { DayKind, HoursVersion, NewHours, Window } from './api'

/** A window as it is typed. */
export type TypedWindow = { opens: string; closes: string }
export type TypedHours = Record<DayKind, TypedWindow[]>

const TIME = /^([01]?\d|2[0-3]):([0-5]\d)$/

/** 9:00 as 09:00; undefined for what is no time of day. 24:00 is the midnight that ends the day. */
export function timeOf(typed: string): string | undefined {
  const words = typed.trim().replace('：', ':')
  if (words === '24:00') return '00:00'
  const [, hour, minute] = TIME.exec(words) ?? []
  return hour && minute ? `${hour.padStart(2, '0')}:${minute}` : undefined
}

export const shortTime = (time: string) => time.slice(0, 5).replace(/^0/, '')

/** Closing at or before the opening means the next date; midnight to midnight never closes. */
export function windowText({ opens, closes }: Pick<Window, 'opens' | 'closes'>): string {
  if (opens.slice(0, 5) === '00:00' && closes.slice(0, 5) === '00:00') return t('calendar.hours.allDay')
  const range = { opens: shortTime(opens), closes: shortTime(closes) }
  if (closes.slice(0, 5) === '00:00') return t('calendar.hours.range', { ...range, closes: '24:00' })
  return t(closes <= opens ? 'calendar.hours.overnight' : 'calendar.hours.range', range)
}

export const windowsOn = (windows: Window[], kind: DayKind) =>
  windows.filter((one) => one.on === kind).sort((a, b) => a.opens.localeCompare(b.opens))

export function windowsText(windows: Window[], kind: DayKind): string {
  const on = windowsOn(windows, kind)
  return on.length === 0 ? t('calendar.hours.closed') : on.map(windowText).join('、')
}

/** The stretches of one date from 0 to 1440 minutes; what goes past midnight ends there and begins again at 0. */
export function stretches(windows: Pick<Window, 'opens' | 'closes'>[]): { from: number; until: number }[] {
  return windows.flatMap(({ opens, closes }) => {
    const [from, until] = [minutesOf(opens), minutesOf(closes)]
    if (until > from) return [{ from, until }]
    return [{ from, until: 1440 }, ...(until > 0 && from > 0 ? [{ from: 0, until }] : [])]
  })
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

/** The version that counts on a day: of those that have begun the latest, and of one day its last revision. */
export const inForce = (versions: HoursVersion[], day: string): HoursVersion | undefined =>
  versions.filter((one) => !one.superseded && one.validFrom <= day).sort(latestFirst)[0]

const latestFirst = (a: HoursVersion, b: HoursVersion) => b.validFrom.localeCompare(a.validFrom)

export type Standing = 'future' | 'current' | 'over' | 'superseded'

export function standing(version: HoursVersion, versions: HoursVersion[], today: string): Standing {
  if (version.superseded) return 'superseded'
  if (version.validFrom > today) return 'future'
  return inForce(versions, today) === version ? 'current' : 'over'
}

/** What is sent; undefined while a time cannot be read or nobody ever opens. */
export function newHours(validFrom: string, typed: TypedHours, reason?: string): NewHours | undefined {
  const windows: Window[] = []
  for (const [on, list] of Object.entries(typed) as [DayKind, TypedWindow[]][]) {
    for (const { opens, closes } of list) {
      const [from, until] = [timeOf(opens), timeOf(closes)]
      if (!from || !until) return undefined
      windows.push({ on, opens: from, closes: until })
    }
  }
  return windows.length === 0 ? undefined : { validFrom, windows, reason: reason?.trim() || undefined }
}
