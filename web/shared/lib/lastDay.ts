const DAY = 86_400_000

/** A period on the wire ends before its `until`; people say the last day that still counts. */
export const lastDay = (until: string): string => shifted(until, -1)
export const untilOf = (last: string): string => shifted(last, 1)

const shifted = (day: string, days: number) =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + days * DAY).toISOString().slice(0, 10)
