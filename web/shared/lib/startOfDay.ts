import type { Instant } from './time'

/** The instant at which that day, 2026-11-26, begins in that zone. */
export function startOfDay(day: string, zone: string): Instant {
  const there = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  const ahead = (at: number) => Date.parse(`${there.format(at).replace(' ', 'T')}Z`) - at
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const near = midnight - ahead(midnight)
  return new Date(midnight - ahead(near)).toISOString()
}
