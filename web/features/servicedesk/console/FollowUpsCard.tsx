import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { receptionFollowUps } from '../closing'
import { stateTone, stateWord } from '../tickets'

/** What the general manager promised to follow up and nobody has closed yet. */
export function FollowUpsCard({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(receptionFollowUps(community))
  if (error) return <RefusalCard error={error} retry={refetch} />
  if (!data?.length) return null
  return (
    <section className="card pad">
      <h2 className="t3">{t('closing.reception.followUps', { count: data.length })}</h2>
      <ul className="plain">
        {data.map((one) => (
          <li key={one.ticket}>
            <span>
              <Link to="/c/$community/tickets/$ticket" params={{ community, ticket: one.ticket }}>
                {one.question}
              </Link>
              <span className="q s13">
                {' '}
                {one.spaceLabel} {moment(one.askedAt, serverNow())}
              </span>
            </span>
            <span className={stateTone[one.ticketState]}>{stateWord(one.ticketState)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
