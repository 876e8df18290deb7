import { ledger } from '@features/community/ledger'
import { adoptions } from '@features/standards/terms'
import { staff, week } from '@features/workforce/api'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

/** The first thing a community still lacks before a resident's report is answered in time, as a link there. */
export function NextStep({ community }: { community: CommunityId }) {
  const people = useQuery(staff(community)).data?.items
  const days = useQuery(week(community)).data
  const homes = useInfiniteQuery(ledger(community, '')).data?.pages.at(0)?.total
  const adopted = useInfiniteQuery(adoptions(community)).data?.pages.at(0)?.items
  if (!people || !days || homes === undefined || !adopted) return null
  const to = { community }
  if (people.length === 0) {
    return (
      <Link to="/c/$community/staff" params={to} search={{ view: 'people' }}>
        {t('setup.next.staff')}
      </Link>
    )
  }
  if (days.every((day) => day.items.length === 0)) {
    return (
      <Link to="/c/$community/staff" params={to}>
        {t('setup.next.roster')}
      </Link>
    )
  }
  if (homes === 0) {
    return (
      <Link to="/c/$community/ledger" params={to}>
        {t('setup.next.ledger')}
      </Link>
    )
  }
  if (adopted.length === 0) {
    return (
      <Link to="/c/$community/terms" params={to} search={{ view: 'adopted' }}>
        {t('setup.next.standards')}
      </Link>
    )
  }
  return <span className="q">{t('setup.next.done')}</span>
}
