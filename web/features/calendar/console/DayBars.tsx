import { t } from '@shared/lib/texts'
import { dayKinds, type Window } from '../api'
import { stretches, windowsOn, windowsText } from '../hours'

const WIDTH = 1440
const HOURS = [0, 3, 6, 9, 12, 15, 18, 21, 24]
const ALL_DAY = [{ opens: '00:00', closes: '00:00' }]

/** Three kinds of day from midnight to midnight, the open stretches filled; without any windows all of it is open. */
export function DayBars({ windows }: { windows?: Window[] }) {
  return (
    <div className="daybar">
      {dayKinds.map((kind) => {
        const words = windows ? windowsText(windows, kind) : t('calendar.hours.allDay')
        const open = stretches(windows ? windowsOn(windows, kind) : ALL_DAY)
        return (
          <div key={kind}>
            <b>{t(`calendar.dayKind.${kind}`)}</b>
            <svg
              viewBox={`0 0 ${WIDTH} 28`}
              preserveAspectRatio="none"
              role="img"
              aria-label={t('calendar.hours.bar', { kind: t(`calendar.dayKind.${kind}`), windows: words })}
            >
              <rect width={WIDTH} height={28} fill="var(--sunken)" />
              {open.map(({ from, until }) => (
                <rect key={from} x={from} width={until - from} height={28} fill="var(--pri)" />
              ))}
            </svg>
            <span className="s13">{words}</span>
          </div>
        )
      })}
      <div className="scale q s12" aria-hidden="true">
        <span />
        <span>
          {HOURS.map((hour) => (
            <i key={hour} style={{ left: `${(hour / 24) * 100}%` }}>
              {hour}
            </i>
          ))}
        </span>
      </div>
    </div>
  )
}
