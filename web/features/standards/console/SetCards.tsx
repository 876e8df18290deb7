import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { type ClauseSet, clauseSets } from '../together'

type Props = { community: CommunityId; picked?: string; onPick: (set?: string) => void }

/** The selections, and below them the plans that the clauses come from. */
export function SetCards({ community, picked, onPick }: Props) {
  const { data, error, refetch } = useQuery(clauseSets(community))
  const part = (selection: boolean) => data?.filter((one) => one.selection === selection) ?? []
  return (
    <section className="card pad" aria-label={t('adopting.pickSet')}>
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={4} />}
      {data && (
        <>
          <h2 className="t3">{t('adopting.selections')}</h2>
          <Cards sets={part(true)} picked={picked} onPick={onPick} />
          <h2 className="t3 spaced">{t('adopting.plans')}</h2>
          <Cards sets={part(false)} picked={picked} onPick={onPick} />
        </>
      )}
    </section>
  )
}

function Cards({ sets, picked, onPick }: { sets: ClauseSet[] } & Omit<Props, 'community'>) {
  return (
    <ul className="sets">
      {sets.map((one) => (
        <li key={one.code}>
          <button
            type="button"
            aria-pressed={one.code === picked}
            onClick={() => onPick(one.code === picked ? undefined : one.code)}
          >
            <b>{one.title}</b>
            <span>{t('adopting.counts', { clauses: one.clauses, measured: one.measured })}</span>
            {one.adopted > 0 && <span className="q">{t('adopting.adopted', { count: one.adopted })}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}
