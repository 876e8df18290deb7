import { t } from '@shared/lib/texts'
import { dayOf, weekdayOf } from '@shared/lib/time'
import type { KeyboardEvent } from 'react'
import type { AnnouncedDay } from '../api'
import { dayAfterKey, monthGrid, weekdayNumber } from '../yearGrid'

type Props = {
  year: number
  days: AnnouncedDay[]
  today: string
  picked?: string
  onPick: (day: string) => void
}

const MONTHS = Array.from({ length: 12 }, (_, n) => n + 1)
const WEEK = [...t('calendar.year.week')]
const NOON = 'T12:00:00+08:00'

export const spokenDay = (day: string) => ({ day: dayOf(day + NOON), weekday: weekdayOf(day + NOON) })

/** Twelve months at a glance: days off and make-up workdays carry a sign each, not only a colour. */
export function YearView({ year, days, today, picked, onPick }: Props) {
  const announced = new Map(days.map((one) => [one.day, one]))
  const stop = picked ?? (today.startsWith(`${year}-`) ? today : `${year}-01-01`)
  function walk(event: KeyboardEvent<HTMLElement>) {
    const next = dayAfterKey(stop, event.key)
    if (!next) return
    event.preventDefault()
    onPick(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move among the buttons inside
    <div className="months" onKeyDown={walk}>
      {MONTHS.map((month) => (
        <section key={month}>
          <h2 className="t3">{t('calendar.year.month', { month })}</h2>
          <div className="month">
            {WEEK.map((name) => (
              <span key={name} className="wd" aria-hidden="true">
                {name}
              </span>
            ))}
            {monthGrid(year, month)
              .flat()
              .map((day, index) =>
                day ? (
                  <OneDay
                    key={day}
                    day={day}
                    announced={announced.get(day)}
                    isToday={day === today}
                    isPicked={day === picked}
                    reached={day === stop}
                    onPick={onPick}
                  />
                ) : (
                  <span key={`gap ${index}`} />
                ),
              )}
          </div>
        </section>
      ))}
    </div>
  )
}

type DayProps = {
  day: string
  announced?: AnnouncedDay
  isToday: boolean
  isPicked: boolean
  reached: boolean
  onPick: (day: string) => void
}

function OneDay({ day, announced, isToday, isPicked, reached, onPick }: DayProps) {
  const what = announced
    ? `${announced.name}${t(`calendar.kind.${announced.kind}`)}`
    : t('calendar.year.plainDay')
  const look = announced?.kind ?? (weekdayNumber(day) > 5 ? 'weekend' : 'plain')
  return (
    <button
      type="button"
      data-day={day}
      data-mark={announced && t(`calendar.mark.${announced.kind}`)}
      tabIndex={reached ? 0 : -1}
      className={`d ${look}${isToday ? ' today' : ''}${isPicked ? ' on' : ''}`}
      aria-label={t('calendar.year.dayLabel', { ...spokenDay(day), what })}
      aria-pressed={isPicked}
      onClick={() => onPick(day)}
    >
      {Number(day.slice(8))}
    </button>
  )
}
