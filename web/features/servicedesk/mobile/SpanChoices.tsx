import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate } from '@shared/lib/time'
import { Choices } from '@shared/ui/phone/Choices'
import { useState } from 'react'
import { ahead, daysAhead, type Span, spanChoices, spanFrom } from '../appointment'

/** A day, and from when until when on it somebody comes. */
export function SpanChoices({ span, onSpan }: { span?: Span; onSpan: (span?: Span) => void }) {
  const now = serverNow()
  const days = daysAhead(now)
  const [picked, setPicked] = useState<string>()
  const chosen = ahead(span, now)
  const day = picked ?? (chosen && calendarDate(chosen.from)) ?? days[0]?.value
  return (
    <>
      <Choices
        legend={t('servicedesk.when.day')}
        choices={days}
        value={day}
        onChange={(other) => {
          setPicked(other)
          onSpan(undefined)
        }}
        three
      />
      {day && (
        <Choices
          legend={t('servicedesk.when.hour')}
          choices={spanChoices(day, now)}
          value={chosen?.from}
          onChange={(from) => onSpan(spanFrom(day, from, now))}
          three
        />
      )}
    </>
  )
}
