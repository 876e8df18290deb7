import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import texts from '@shared/lib/texts/published.zh.json'
import { calendarDay, moment } from '@shared/lib/time'
import { useQuery } from '@tanstack/react-query'
import { type PublishedRoster, publishedRosters } from '../planning'
import { daysAfter } from '../weeks'

/** Which rosters were let stand, by whom, and why although somebody was missing. */
export function PublishedCard({ community }: { community: CommunityId }) {
  const { data } = useQuery(publishedRosters(community))
  if (!data || data.length === 0) return null
  return (
    <section className="card pad">
      <details>
        <summary>{texts.title}</summary>
        <ul className="plain">
          {data.map((one) => (
            <li key={one.id}>
              <span>{line(one)}</span>
              {one.reason && <span className="q">{missing(one.missing, one.reason)}</span>}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

const line = (one: PublishedRoster) =>
  texts.line
    .replace('{{from}}', calendarDay(one.from, serverNow()))
    .replace('{{until}}', calendarDay(daysAfter(one.until, -1), serverNow()))
    .replace('{{shifts}}', String(one.shifts))
    .replace('{{by}}', one.by)
    .replace('{{at}}', moment(one.at, serverNow()))

const missing = (places: number, reason: string) =>
  texts.missing.replace('{{missing}}', String(places)).replace('{{reason}}', reason)
