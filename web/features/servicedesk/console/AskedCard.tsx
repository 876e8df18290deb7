import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Asked, askedOfMe } from '../asked'
import { titleOf } from '../tickets'

/** What was asked of me: mine, on offer to me, and handed over but still followed. */
export function AskedCard({ community }: { community: CommunityId }) {
  const { data, error } = useQuery(askedOfMe(community))
  return (
    <section className="card people">
      <div className="hd">
        <h2 className="t3">{t('servicedesk.asked.title')}</h2>
      </div>
      <RefusalCard error={error} />
      {data?.length === 0 && <p className="q s13 pp">{t('servicedesk.asked.none')}</p>}
      {data?.map((one) => (
        <Link
          key={one.ticket.id}
          className="pp"
          to="/c/$community/tickets/$ticket"
          params={{ community, ticket: one.ticket.id }}
        >
          <div className="sp s13">
            <b>{titleOf(one.ticket)}</b> <span className="q">{one.ticket.number}</span>
          </div>
          <span className={one.offered ? 'tag risk' : 'tag'}>{t(`servicedesk.asked.${standing(one)}`)}</span>
        </Link>
      ))}
    </section>
  )
}

function standing({ mine, offered }: Asked) {
  if (offered) return 'offered'
  return mine ? 'mine' : 'followed'
}
