import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate, clockTime, type Instant, moment } from '@shared/lib/time'
import { Choices } from '@shared/ui/phone/Choices'
import { useState } from 'react'
import { ahead, daysAhead, hoursOn } from '../appointment'
import type { When } from '../night'

type Props = {
  /** At night, for what is not urgent: the morning is offered first. */
  morning?: Instant | null
  when?: When
  onWhen: (when: When) => void
  at?: Instant
  onAt: (at?: Instant) => void
}

/** When somebody shall come: as soon as possible, in the morning, or at an hour of the next days. */
export function WhenChoices({ morning, when, onWhen, at, onAt }: Props) {
  const now = serverNow()
  const days = daysAhead(now)
  const [picked, setPicked] = useState<string>()
  const hour = ahead(at, now)
  const day = picked ?? (hour && calendarDate(hour)) ?? days[0]?.value
  const said = when === 'morning' && !morning ? undefined : when
  const answers: { value: When; label: string }[] = [
    { value: 'now', label: t(morning ? 'servicedesk.night.now' : 'servicedesk.when.now') },
    { value: 'at', label: t('servicedesk.when.at') },
  ]
  if (morning) {
    answers.unshift({
      value: 'morning',
      label: t('servicedesk.night.morning', { time: moment(morning, now) }),
    })
  }
  return (
    <>
      <Choices
        legend={t('servicedesk.night.when')}
        choices={answers}
        value={said ?? (morning ? undefined : 'now')}
        onChange={onWhen}
        three
      />
      {when === 'at' && (
        <>
          <Choices
            legend={t('servicedesk.when.day')}
            choices={days}
            value={day}
            onChange={(chosen) => {
              setPicked(chosen)
              onAt(undefined)
            }}
            three
          />
          {day && (
            <Choices
              legend={t('servicedesk.when.hour')}
              choices={hoursOn(day, now).map((one) => ({ value: one, label: clockTime(one) }))}
              value={hour}
              onChange={onAt}
              three
            />
          )}
        </>
      )}
    </>
  )
}
