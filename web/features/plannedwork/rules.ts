import type { Window } from './api'

export const weekdays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const
export const calendarDays = ['WORKDAY', 'BEFORE_HOLIDAY', 'AFTER_HOLIDAY'] as const
export const seasons = ['SPRING', 'SUMMER', 'AUTUMN', 'WINTER', 'HEATING'] as const
export const weatherFacts = ['RAIN_ENDED', 'RAIN', 'TYPHOON', 'FROST'] as const

/** When something is due, as it is filled in; what its kind does not need is ignored. */
export type Choice = {
  kind: 'calendar' | 'interval' | 'weather'
  window: Window
  times: number
  weekdays: string[]
  monthdays: number[]
  /** Once on any of the chosen days, or once on each. */
  each: boolean
  calendarDays: string
  season: string
  /** Days of the year, as 06-01, where the season is BETWEEN. */
  from: string
  until: string
  length: number
  unit: 'D' | 'H'
  fact: string
  minutes: number
}

export const emptyChoice: Choice = {
  kind: 'calendar',
  window: 'WEEK',
  times: 1,
  weekdays: [],
  monthdays: [],
  each: true,
  calendarDays: '',
  season: '',
  from: '06-01',
  until: '08-31',
  length: 30,
  unit: 'D',
  fact: 'RAIN_ENDED',
  minutes: 60,
}

/** As the server reads it; see docs/domain/plannedwork.md. What is not asked for its kind may be missing. */
export function written(filled: Partial<Choice>): string {
  const choice = { ...emptyChoice, ...filled }
  if (choice.kind === 'interval') return `${choice.length}${choice.unit}`
  if (choice.kind === 'weather') return `${choice.fact}+${choice.minutes}`
  const days = chosenDays(choice)
  const shared = days.length > 0 && choice.window !== 'DAY'
  const times = shared ? (choice.each ? days.length : 1) : choice.times
  const on = days.join(',') || choice.calendarDays
  return `${times}/${choice.window}${on && `@${on}`}${seasonOf(choice)}`
}

function chosenDays(choice: Choice): (string | number)[] {
  if (choice.window === 'MONTH') return [...choice.monthdays].sort((one, other) => one - other)
  if (choice.window === 'WEEK' || choice.window === 'DAY') {
    return weekdays.filter((day) => choice.weekdays.includes(day))
  }
  return []
}

function seasonOf({ season, from, until }: Choice) {
  if (!season) return ''
  return season === 'BETWEEN' ? `~${from}..${until}` : `~${season}`
}

/** What was filled in to write that. */
export function read(rule: string): Choice {
  const interval = /^(\d+)([DH])$/.exec(rule)
  if (interval) {
    return { ...emptyChoice, kind: 'interval', length: Number(interval[1]), unit: interval[2] as 'D' | 'H' }
  }
  const weather = /^([A-Z_]+)\+(\d+)$/.exec(rule)
  if (weather) {
    return { ...emptyChoice, kind: 'weather', fact: weather[1] ?? '', minutes: Number(weather[2]) }
  }
  const [, times, window, on = '', season = ''] = /^(\d+)\/([A-Z_]+)(?:@([^~]+))?(?:~(.+))?$/.exec(rule) ?? []
  const days = on.split(',')
  const monthdays = days.filter((day) => /^\d+$/.test(day)).map(Number)
  const named = days.filter((day) => (weekdays as readonly string[]).includes(day))
  const [from, until] = season.split('..')
  return {
    ...emptyChoice,
    window: window as Window,
    times: Number(times),
    weekdays: named,
    monthdays,
    each: monthdays.length + named.length === Number(times),
    calendarDays: monthdays.length + named.length > 0 ? '' : on,
    season: until ? 'BETWEEN' : season,
    ...(from && until && { from, until }),
  }
}

/** How many stretches of hours it has, where it has any. */
export function hoursOf(filled: Partial<Choice>): number {
  const choice = { ...emptyChoice, ...filled }
  if (choice.kind !== 'calendar') return 0
  return choice.window === 'DAY' ? choice.times : 1
}
