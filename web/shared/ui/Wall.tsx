import { t } from '@shared/lib/texts'
import { type Verdict, VerdictShape, verdicts } from './PromiseMark'

export type Brick = { id: string; title: string; verdict: Verdict }
export type WallRow = { code: string; title: string; name: string; bricks: Brick[] }

type Props = {
  rows: WallRow[]
  /** Only bricks that stand so, and rows that have any; the counts of a row stay those of all. */
  only?: Verdict
  selected?: string
  onSelect: (clause: string) => void
}

/** One brick is one promise; breaches are the only loud thing. */
export function Wall({ rows, only, selected, onSelect }: Props) {
  const stands = ({ verdict }: Brick) => !only || verdict === only
  return (
    <div className="wall">
      {rows
        .filter((row) => row.bricks.some(stands))
        .map((row) => (
          <section key={row.code} className="pl" aria-label={row.title}>
            <div className="nm">
              <span className="q s12">{row.name}</span>
              <b>{row.title}</b>
            </div>
            <Count bricks={row.bricks} />
            <div className="br">
              {row.bricks.filter(stands).map((brick) => (
                <button
                  type="button"
                  key={brick.id}
                  className={brick.id === selected ? 'on' : ''}
                  aria-label={t('ui.wall.brick', { ...brick, verdict: t(`ui.verdict.${brick.verdict}`) })}
                  aria-pressed={brick.id === selected}
                  title={brick.title}
                  onClick={() => onSelect(brick.id)}
                >
                  <svg viewBox="0 0 16 16" aria-hidden="true">
                    {bricks[brick.verdict]}
                  </svg>
                </button>
              ))}
            </div>
          </section>
        ))}
    </div>
  )
}

function Count({ bricks: all }: { bricks: Brick[] }) {
  const count = (verdict: Verdict) => all.filter((brick) => brick.verdict === verdict).length
  const [breached, atRisk, kept] = [count('breached'), count('at_risk'), count('met')]
  return (
    <div className="ct">
      <span className="row">
        {breached > 0 && (
          <>
            <VerdictShape verdict="breached" size={14} />
            <b className="breach">{breached}</b>
          </>
        )}
        {atRisk > 0 && (
          <>
            <VerdictShape verdict="at_risk" size={14} />
            <b className="risk">{atRisk}</b>
          </>
        )}
      </span>
      <span className="s12 q nw">{t('ui.wall.kept', { kept, due: kept + breached + atRisk })}</span>
    </div>
  )
}

export function tally(rows: WallRow[]): Record<Verdict, number> {
  const all = rows.flatMap((row) => row.bricks)
  const counts = verdicts.map((verdict) => [verdict, all.filter((one) => one.verdict === verdict).length])
  return Object.fromEntries(counts) as Record<Verdict, number>
}

const bricks: Record<Verdict, React.ReactNode> = {
  met: (
    <>
      <rect x=".5" y=".5" width="15" height="15" rx="3" fill="var(--metbg)" stroke="var(--metline)" />
      <path
        d="M4.800 8.300l2.200 2.100 4.200-4.500"
        fill="none"
        stroke="var(--metsolid)"
        strokeWidth="1.500"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  at_risk: (
    <>
      <path d="M8 .8L15.600 14.800H.4z" fill="var(--risksolid)" stroke="var(--risk)" strokeLinejoin="round" />
      <path d="M8 6v4M8 12.200v.2" stroke="var(--onrisk)" strokeWidth="1.800" strokeLinecap="round" />
    </>
  ),
  breached: (
    <>
      <rect width="16" height="16" rx="2.500" fill="var(--breachsolid)" />
      <path
        d="M4.700 4.700l6.600 6.600M11.300 4.700l-6.600 6.600"
        stroke="var(--onbreach)"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </>
  ),
  not_due: <circle cx="8" cy="8" r="5" fill="none" stroke="var(--waitline)" strokeWidth="1.300" />,
  not_measurable: (
    <path
      d="M8 1.500L14.500 8 8 14.500 1.500 8z"
      fill="none"
      stroke="var(--blankline)"
      strokeWidth="1.300"
      strokeDasharray="2.200 1.600"
    />
  ),
}
