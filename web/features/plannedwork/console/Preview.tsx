import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate, calendarDay } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { foresight, type Hours } from '../api'

const SHOWN = 5

type Props = { community: CommunityId; rule: string; hours: Hours[]; since: string }

/** What follows from what is filled in: the next days and how often in a year, or why it cannot be. */
export function Preview({ community, rule, hours, since }: Props) {
  const idea = useDeferredValue({ rule, hours, since })
  const { data, error } = useQuery(foresight(community, idea))
  if (error) return <RefusalCard error={error} />
  if (!data) return null
  const days = data.turns.slice(0, SHOWN).map((turn) => calendarDay(calendarDate(turn.opensAt), serverNow()))
  return (
    <p className="m ahead" aria-live="polite">
      <b>{data.words}</b>
      <br />
      {days.length > 0 ? t('plans.next', { days: [...new Set(days)].join('、') }) : t('plans.whenTold')}
      {data.yearly !== undefined && `（${t('plans.yearly', { count: data.yearly })}）`}
    </p>
  )
}
