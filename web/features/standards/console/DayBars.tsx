import { t } from '@shared/lib/texts'
import type { Day } from '../api'

const HEIGHT = 72
const STEP = 316 / 31

/** Did we keep it each day: all cases as a quiet bar, the missed ones on top with their number. */
export function DayBars({ counted, month }: { counted: Day[]; month: string }) {
  const days = Array.from({ length: daysIn(month) }, (_, index) => {
    const one = counted.find(({ day }) => Number(day.slice(8)) === index + 1)
    return {
      day: index + 1,
      all: one ? one.met + one.breached + one.atRisk + one.open : 0,
      missed: one?.breached ?? 0,
    }
  })
  const tallest = Math.max(...days.map((one) => one.all), 4)
  const unit = (HEIGHT - 16) / tallest
  const missed = days.reduce((sum, one) => sum + one.missed, 0)
  const label = t('standards.clause.perDay', { month: Number(month.slice(5)), count: missed })
  return (
    <>
      <svg viewBox="0 0 316 90" width="100%" role="img" aria-label={label} className="daybars">
        {days.map((one) => {
          const x = (one.day - 1) * STEP
          const top = HEIGHT - one.all * unit
          return (
            <g key={one.day}>
              <rect x={x} y={top} width={STEP - 3} height={one.all * unit} rx="1.5" fill="var(--pribg2)" />
              {one.missed > 0 && (
                <>
                  <rect x={x} y={top} width={STEP - 3} height={one.missed * unit} fill="var(--breachsolid)" />
                  <text
                    x={x + 3.6}
                    y={top - 4}
                    textAnchor="middle"
                    fontSize="11"
                    fontWeight="600"
                    fill="var(--breach)"
                  >
                    {one.missed}
                  </text>
                </>
              )}
            </g>
          )
        })}
        <line x1="0" x2="312" y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} stroke="var(--line2)" />
        {[1, 11, 21, days.length].map((day) => (
          <text
            key={day}
            x={(day - 1) * STEP + 4}
            y="87"
            textAnchor={day === 1 ? 'start' : 'middle'}
            fontSize="11"
            fill="var(--ink3)"
          >
            {t('standards.clause.day', { day })}
          </text>
        ))}
      </svg>
      <div className="row s12 q">
        <i className="swatch missed" />
        {t('standards.clause.legendMissed')}
        <i className="swatch" />
        {t('standards.clause.legendAll')}
      </div>
    </>
  )
}

function daysIn(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).getUTCDate()
}
