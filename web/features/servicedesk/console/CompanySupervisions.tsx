import './supervisionTexts'
import { useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { deadline } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { standingOf, supervisionsOfCompany, toneOf } from '../supervision'

/** What headquarters has open in its communities, the soonest due on top. */
export function CompanySupervisions({ company }: { company: string }) {
  const { data, error } = useQuery(supervisionsOfCompany(company))
  const now = useNow(60_000)
  return (
    <section className="card people">
      <div className="hd">
        <h2 className="t3">{t('supervision.company')}</h2>
      </div>
      <RefusalCard error={error} />
      {data?.length === 0 && <p className="q s13 pp">{t('supervision.companyNone')}</p>}
      {data?.map((one) => {
        const standing = standingOf(one, now)
        return (
          <Link
            key={one.id}
            className="pp"
            to="/c/$community/supervisions"
            params={{ community: one.community }}
            search={{ open: one.id }}
          >
            <div className="sp s13">
              <b>{one.subject}</b> <span className="q">{one.communityName}</span>
            </div>
            <span className={toneOf[standing]}>{t(`supervision.state.${standing}`)}</span>
            <span className="s12 m">{deadline(one.dueAt, now)}</span>
          </Link>
        )
      })}
    </section>
  )
}
