import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { Select } from 'antd'
import { ahead, daysAhead, type Span, spanChoices, spanFrom } from '../appointment'

type Props = { day?: string; span?: Span; onChange: (day?: string, span?: Span) => void }

/** A day, and from when until when on it somebody comes. */
export function SpanPicker({ day: picked, span, onChange }: Props) {
  const now = serverNow()
  const days = daysAhead(now)
  const day = days.find((one) => one.value === picked)?.value ?? days[0]?.value
  const chosen = ahead(span, now)
  return (
    <div className="row">
      <Select
        aria-label={t('servicedesk.when.day')}
        value={day}
        onChange={(other) => onChange(other)}
        options={days}
        style={{ minWidth: 180 }}
      />
      <Select
        aria-label={t('servicedesk.when.hour')}
        value={chosen?.from}
        placeholder={t('servicedesk.when.hour')}
        onChange={(from) => day && onChange(day, spanFrom(day, from, now))}
        options={day ? spanChoices(day, now) : []}
        style={{ minWidth: 150 }}
      />
      {!chosen && <span className="q s13">{t('servicedesk.when.missing')}</span>}
    </div>
  )
}
