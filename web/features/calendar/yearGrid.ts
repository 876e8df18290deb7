/** Days as text, 2026-11-26, in the zone-less calendar everybody shares. */
const at = (day: string) => new Date(`${day}T00:00:00Z`)
const text = (date: Date) => date.toISOString().slice(0, 10)

export const addDays = (day: string, count: number): string => {
  const date = at(day)
  date.setUTCDate(date.getUTCDate() + count)
  return text(date)
}

/** 1 is Monday, 7 Sunday. */
export const weekdayNumber = (day: string): number => at(day).getUTCDay() || 7

/** A month in weeks that begin on Monday; null before its first and after its last day. */
export function monthGrid(year: number, month: number): (string | null)[][] {
  const first = text(new Date(Date.UTC(year, month - 1, 1)))
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const cells: (string | null)[] = [
    ...Array.from({ length: weekdayNumber(first) - 1 }, () => null),
    ...Array.from({ length }, (_, n) => addDays(first, n)),
  ]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Where an arrow key leads from a day, not out of the year; undefined for other keys. */
export function dayAfterKey(day: string, key: string): string | undefined {
  const step = steps[key]
  if (step === undefined) return undefined
  const next = addDays(day, step)
  return next.slice(0, 4) === day.slice(0, 4) ? next : day
}
