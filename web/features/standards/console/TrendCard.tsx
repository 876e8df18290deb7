import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type Trend, wallTrend } from '../api'

const HEIGHT = 84
const WIDTH = 316
const GAP = 4

type Props = {
  community: CommunityId
  until: string
  onClause: (clause: string) => void
}

/** Thirteen months side by side, and the promises that were broken most: what to look at first. */
export function TrendCard({ community, until, onClause }: Props) {
  const { data, error, refetch } = useQuery(wallTrend(community, until))
  return (
    <aside className="card pad">
      <h2 className="t2">{t('standards.trend.title')}</h2>
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={4} />}
      {data && (
        <>
          {data.months.some((one) => one.met + one.atRisk + one.breached > 0) ? (
            <Bars months={data.months} />
          ) : (
            <p className="m s13">{t('standards.trend.nothing')}</p>
          )}
          <h3 className="t3 spaced">{t('standards.trend.worst')}</h3>
          {data.worst.length === 0 && <p className="m s13">{t('standards.trend.noneBroken')}</p>}
          <ul className="plain">
            {data.worst.map((one) => (
              <li key={one.clause}>
                <Button type="link" size="small" onClick={() => onClause(one.clause)}>
                  {one.title}
                </Button>
                <span className="breach nw">
                  {t('standards.trend.broken', { broken: one.broken, judged: one.judged })}
                </span>
              </li>
            ))}
          </ul>
          <p className="q s13 spaced">{t('standards.wall.pick')}</p>
        </>
      )}
    </aside>
  )
}

/** Kept promises stand on the ground, those at risk on them, broken ones on top with their number. */
function Bars({ months }: { months: Trend['months'] }) {
  const step = WIDTH / months.length
  const tallest = Math.max(...months.map((one) => one.met + one.atRisk + one.breached), 4)
  const unit = (HEIGHT - 18) / tallest
  const broken = months.reduce((sum, one) => sum + one.breached, 0)
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 104`}
      width="100%"
      role="img"
      aria-label={t('standards.trend.label', { count: broken })}
      className="daybars"
    >
      {months.map((one, index) => {
        const x = index * step
        const width = step - GAP
        const met = one.met * unit
        const risk = one.atRisk * unit
        const breached = one.breached * unit
        return (
          <g key={one.month}>
            <rect
              x={x}
              y={HEIGHT - met}
              width={width}
              height={met}
              fill="var(--metbg)"
              stroke="var(--met)"
              strokeWidth=".5"
            />
            <rect x={x} y={HEIGHT - met - risk} width={width} height={risk} fill="var(--risk)" />
            <rect
              x={x}
              y={HEIGHT - met - risk - breached}
              width={width}
              height={breached}
              fill="var(--breachsolid)"
            />
            {one.breached > 0 && (
              <text
                x={x + width / 2}
                y={HEIGHT - met - risk - breached - 4}
                textAnchor="middle"
                fontSize="11"
                fontWeight="600"
                fill="var(--breach)"
              >
                {one.breached}
              </text>
            )}
            <text x={x + width / 2} y="99" textAnchor="middle" fontSize="11" fill="var(--ink3)">
              {Number(one.month.slice(5))}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
