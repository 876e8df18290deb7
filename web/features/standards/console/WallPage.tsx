import { dayOfCommunity } from '@shared/api/clock'
import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { clockTime, monthOf } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { PromiseMark, type Verdict, verdicts } from '@shared/ui/PromiseMark'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { tally, Wall, type WallRow } from '@shared/ui/Wall'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type WallOfPeriod, wall, wallWorkbook } from '../api'
import { isOver } from '../periods'
import { ClausePanel } from './ClausePanel'
import { PeriodSwitch } from './PeriodSwitch'
import { TrendCard } from './TrendCard'

type Props = {
  community: CommunityId
  /** Whether who looks may adopt promises here. */
  adopts: boolean
  period?: string
  clause?: string
  /** Only what stands so. */
  state?: Verdict
  onView: (view: { period?: string; clause?: string; state?: Verdict }) => void
}

/** Every adopted promise of a community in one period, and the facts behind any of them in one click. */
export function WallPage({ community, adopts, period, clause, state, onView }: Props) {
  const thisMonth = monthOf(serverNow())
  const shown = period ?? thisMonth
  const { data, error, refetch } = useQuery(wall(community, shown))
  const { data: day } = useQuery(dayOfCommunity(community))
  const today = day?.today ?? `${thisMonth}-01`
  const rows = data ? rowsOf(data) : []
  const bricks = rows.reduce((sum, row) => sum + row.bricks.length, 0)
  return (
    <>
      <PageHeader
        title={t('standards.wall.title')}
        meta={data && t('standards.wall.meta', { sets: rows.length, clauses: bricks })}
        actions={
          <>
            <PeriodSwitch
              period={shown}
              today={today}
              kinds={['week', 'month', 'quarter', 'year']}
              onPeriod={(picked) => onView({ period: picked, clause, state })}
            />
            <Button href={wallWorkbook(community, shown)} download>
              {t('standards.wall.export')}
            </Button>
          </>
        }
      />
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={10} />}
      {data && (
        <>
          <Sum
            rows={rows}
            asOf={clockTime(data.asOf)}
            state={state}
            onState={(picked) => onView({ period, clause, state: picked })}
          />
          <div className="grid wallpage">
            <section className="card bricks">
              {bricks === 0 && <Empty community={community} adopts={adopts} over={isOver(shown, today)} />}
              {state && bricks > 0 && tally(rows)[state] === 0 && (
                <p className="empty">{t('standards.wall.noneSo')}</p>
              )}
              <Wall
                rows={rows}
                only={state}
                selected={clause}
                onSelect={(picked) => onView({ period, clause: picked, state })}
              />
            </section>
            {clause ? (
              <ClausePanel
                key={clause}
                community={community}
                clause={clause}
                period={shown}
                verdict={rows.flatMap((row) => row.bricks).find((brick) => brick.id === clause)?.verdict}
                whyNot={data?.sets.flatMap((set) => set.clauses).find((one) => one.id === clause)?.whyNot}
                close={() => onView({ period, state })}
              />
            ) : (
              <TrendCard
                community={community}
                until={isOver(shown, today) && shown.length === 7 ? shown : thisMonth}
                onClause={(picked) => onView({ period, clause: picked, state })}
              />
            )}
          </div>
        </>
      )}
    </>
  )
}

type Nothing = { community: CommunityId; adopts: boolean; over: boolean }

function Empty({ community, adopts, over }: Nothing) {
  if (over) return <p className="empty">{t('standards.wall.noneThen')}</p>
  if (!adopts) return <p className="empty">{t('standards.adopt.firstByManager')}</p>
  return (
    <p className="empty">
      {t('standards.adopt.first')}{' '}
      <Link to="/c/$community/terms" params={{ community }} search={{ view: 'adopted' }}>
        {t('standards.adopt.open')}
      </Link>
    </p>
  )
}

const tone: Partial<Record<Verdict, string>> = { breached: 'breach', at_risk: 'risk' }

type SumProps = { rows: WallRow[]; asOf: string; state?: Verdict; onState: (state?: Verdict) => void }

/** How many stand how; each count shows only those, and all again. */
function Sum({ rows, asOf, state, onState }: SumProps) {
  const counts = tally(rows)
  return (
    <div className="row sumrow">
      <div className="sum">
        {verdicts.map((verdict) => (
          <button
            key={verdict}
            type="button"
            aria-pressed={verdict === state}
            onClick={() => onState(verdict === state ? undefined : verdict)}
          >
            <PromiseMark verdict={verdict} />
            <b className={counts[verdict] > 0 ? tone[verdict] : 'm'}>{counts[verdict]}</b>
          </button>
        ))}
      </div>
      <span className="sp" />
      <span className="s13 q">{t('standards.wall.judged', { time: asOf })}</span>
    </div>
  )
}

function rowsOf(data: WallOfPeriod): WallRow[] {
  return data.sets
    .map((set) => ({
      code: set.code,
      name: set.code,
      title: set.title,
      bricks: set.clauses.filter((clause) => clause.adopted),
    }))
    .filter((row) => row.bricks.length > 0)
}
