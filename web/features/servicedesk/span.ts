import { t } from '@shared/lib/texts'

const HOUR = 60
const DAY = 24 * HOUR

/** A length of time as people say it: minutes under two hours, then hours, then days. */
export function span(minutes: number): string {
  if (minutes < 2 * HOUR) return t('servicedesk.span.minutes', { count: minutes })
  if (minutes < 2 * DAY) {
    const hours = Math.floor(minutes / HOUR)
    const rest = minutes % HOUR
    return rest === 0
      ? t('servicedesk.span.hours', { count: hours })
      : t('servicedesk.span.hoursAnd', { hours, minutes: rest })
  }
  const days = Math.floor(minutes / DAY)
  const hours = Math.floor((minutes % DAY) / HOUR)
  return hours === 0
    ? t('servicedesk.span.days', { count: days })
    : t('servicedesk.span.daysAnd', { days, hours })
}
