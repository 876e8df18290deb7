import { useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { clockTime } from '@shared/lib/time'
import { type Verdict, VerdictShape } from '@shared/ui/PromiseMark'
import type { TicketView } from '../api'
import { grouped, runningClock, verdictOf } from '../tickets'

const WIDTH = 1178
const LEFT = 64
const RIGHT = 1158
const LANE = 46
const HOUR = 3_600_000
const HOURS = 12

/** Today's repairs along the hours; what is late is drawn as long as it is late. */
export function TimeBand({ tickets }: { tickets: TicketView[] }) {
  const now = useNow(15_000)
  const groups = grouped(tickets, now)
  const start = Math.floor(now.getTime() / HOUR) * HOUR - 3 * HOUR
  const x = (at: number) => LEFT + ((RIGHT - LEFT) * (at - start)) / (HOURS * HOUR)
  const onBand = tickets.flatMap((ticket) => {
    const clock = runningClock(ticket)
    return clock ? [{ id: ticket.id, clock, at: new Date(clock.stoppedAt ?? clock.dueAt).getTime() }] : []
  })
  const shown = onBand.filter(({ at }) => at >= start && at <= start + HOURS * HOUR)
  const kept = shown.filter(({ clock }) => clock.stoppedAt && verdictOf(clock, now) === 'met').length
  const label = t('servicedesk.today.band', { late: groups.late.length, soon: groups.soon.length })
  return (
    <section className="card band">
      <svg viewBox={`0 0 ${WIDTH} 74`} width="100%" role="img" aria-label={label}>
        {Array.from({ length: HOURS + 1 }, (_, hour) => start + hour * HOUR).map((at) => (
          <g key={at}>
            <line x1={x(at)} x2={x(at)} y1="22" y2="68" stroke="var(--line)" />
            {Math.abs(x(at) - x(now.getTime())) > 44 && (
              <text x={x(at)} y="14" textAnchor="middle" fontSize="11" fill="var(--ink3)">
                {clockTime(new Date(at))}
              </text>
            )}
          </g>
        ))}
        <rect
          x={LEFT}
          y="22"
          width={x(now.getTime()) - LEFT}
          height="46"
          fill="var(--sunken)"
          opacity=".55"
        />
        <text x="0" y="50" fontSize="12" fill="var(--ink2)">
          {t('servicedesk.today.bandLane')}
        </text>
        <line x1={LEFT} x2={RIGHT} y1={LANE} y2={LANE} stroke="var(--line)" />
        {shown.map(({ id, clock, at }) => (
          <Mark
            key={id}
            x={x(at)}
            now={x(now.getTime())}
            done={!!clock.stoppedAt}
            verdict={verdictOf(clock, now)}
          />
        ))}
        <Now x={x(now.getTime())} now={now} />
      </svg>
      <Legend kept={kept} />
    </section>
  )
}

function Mark({ x, now, done, verdict }: { x: number; now: number; done: boolean; verdict: Verdict }) {
  if (done && verdict === 'met')
    return <circle cx={x} cy={LANE} r="3.2" fill="var(--metsolid)" opacity=".75" />
  return (
    <>
      {verdict === 'breached' && !done && (
        <rect
          x={x}
          y={LANE - 4}
          width={Math.max(0, now - x)}
          height="8"
          fill="var(--breachsolid)"
          opacity=".22"
        />
      )}
      {verdict === 'not_due' ? (
        <circle cx={x} cy={LANE} r="5.5" fill="var(--surface)" stroke="var(--waitline)" strokeWidth="1.6" />
      ) : (
        <foreignObject x={x - 8} y={LANE - 8} width="16" height="16">
          <VerdictShape verdict={verdict} />
        </foreignObject>
      )}
    </>
  )
}

function Now({ x, now }: { x: number; now: Date }) {
  return (
    <>
      <line x1={x} x2={x} y1="18" y2="72" stroke="var(--ink)" strokeWidth="1.6" />
      <rect x={x - 24} y="1" width="48" height="18" rx="4" fill="var(--ink)" />
      <text x={x} y="14" textAnchor="middle" fontSize="12" fontWeight="600" fill="var(--surface)">
        {clockTime(now)}
      </text>
    </>
  )
}

function Legend({ kept }: { kept: number }) {
  return (
    <div className="row s12 q legend">
      <span className="row">
        <VerdictShape verdict="breached" size={12} />
        {t('servicedesk.today.legendLate')}
      </span>
      <span className="row">
        <VerdictShape verdict="at_risk" size={12} />
        {t('servicedesk.today.legendSoon')}
      </span>
      <span className="row">
        <VerdictShape verdict="not_due" size={12} />
        {t('servicedesk.today.legendLater')}
      </span>
      <span className="row">
        <svg width="8" height="8" aria-hidden="true">
          <circle cx="4" cy="4" r="3.2" fill="var(--metsolid)" />
        </svg>
        {t('servicedesk.today.legendKept', { count: kept })}
      </span>
    </div>
  )
}
