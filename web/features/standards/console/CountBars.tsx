import { t } from '@shared/lib/texts'
import type { Day } from '../api'
import { barsOf } from '../bars'

const HEIGHT = 72
const WIDTH = 316
const GAP = 3
const BROADEST = 28

type Props = { counted: Day[]; period: string }

/** Did we keep it each day or month: all cases as a quiet bar, the missed ones on top with their number. */
export function CountBars({ counted, period }: Props) {
  const bars = barsOf(period, counted)
  const monthly = bars[0]?.from.length === 7
  const step = WIDTH / bars.length
  const width = Math.min(step - GAP, BROADEST)
  const tallest = Math.max(...bars.map((one) => one.all), 4)
  const unit = (HEIGHT - 16) / tallest
  const missed = bars.reduce((sum, one) => sum + one.missed, 0)
  const label = t(monthly ? 'standards.clause.perMonth' : 'standards.clause.perDay', { count: missed })
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} 90`} width="100%" role="img" aria-label={label} className="daybars">
        {bars.map((one, index) => {
          const x = index * step
          const middle = x + width / 2
          const top = HEIGHT - one.all * unit
          return (
            <g key={one.from}>
              <rect x={x} y={top} width={width} height={one.all * unit} rx="1.5" fill="var(--pribg2)" />
              {one.missed > 0 && (
                <>
                  <rect x={x} y={top} width={width} height={one.missed * unit} fill="var(--breachsolid)" />
                  <text
                    x={middle}
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
              {one.label && (
                <text
                  x={index === 0 ? 0 : Math.min(middle, WIDTH - 12)}
                  y="87"
                  textAnchor={index === 0 ? 'start' : 'middle'}
                  fontSize="11"
                  fill="var(--ink3)"
                >
                  {one.label}
                </text>
              )}
            </g>
          )
        })}
        <line x1="0" x2={WIDTH - 4} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} stroke="var(--line2)" />
      </svg>
      <div className="row s12 q">
        <i className="swatch missed" />
        {t('standards.clause.legendMissed')}
        <i className="swatch" />
        {t(monthly ? 'standards.clause.legendMonth' : 'standards.clause.legendAll')}
      </div>
    </>
  )
}
