import { isStatus } from '@shared/api/problem'
import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate, calendarDay, weekdayOf } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd-mobile'
import { useState } from 'react'
import type { Shift } from '../api'
import { myShifts } from '../away'
import { hoursOf } from '../weeks'
import { AwayCard } from './AwayCard'
import { HandoverCard } from './HandoverCard'
import { SwapCard } from './SwapCard'
import { SwapsCard } from './SwapsCard'

/** Somebody's own shifts: the next ones, giving one away, being away, and handing over at the end. */
export function ShiftsPage({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(myShifts(community))
  const [swapped, setSwapped] = useState<Shift>()
  const outside = isStatus(error, 404)
  return (
    <main className="page">
      <header className="bar home">
        <h1>{t('workforce.own.title')}</h1>
      </header>
      <div className="pad col">
        {outside && <p className="card hero m">{t('workforce.own.notHere')}</p>}
        {!outside && <RefusalCard error={error} retry={refetch} />}
        {!data && !error && <Skeleton.Paragraph lineCount={6} animated />}
        {data && <HandoverCard community={community} />}
        {data?.length === 0 && <p className="card hero m">{t('workforce.own.none')}</p>}
        {data && data.length > 0 && (
          <ul className="card list">
            {data.map((shift) => (
              <li key={shift.id}>
                <OneShift shift={shift} onSwap={() => setSwapped(shift)} />
              </li>
            ))}
          </ul>
        )}
        {swapped && (
          <SwapCard
            key={swapped.id}
            community={community}
            shift={swapped}
            close={() => setSwapped(undefined)}
          />
        )}
        {data && <SwapsCard community={community} />}
        {data && <AwayCard community={community} />}
      </div>
    </main>
  )
}

function OneShift({ shift, onSwap }: { shift: Shift; onSwap: () => void }) {
  const now = serverNow()
  const toCome = new Date(shift.from) > now
  return (
    <div className="line mid">
      <span className="sp">
        <b>
          {calendarDay(calendarDate(shift.from), now)} {weekdayOf(shift.from)}
        </b>
        <span className="q">
          {hoursOf(shift)} {shift.post}
        </span>
      </span>
      {toCome ? (
        <Button size="small" onClick={onSwap}>
          {t('workforce.own.swap')}
        </Button>
      ) : (
        <span className="tag pri">{t('workforce.own.onDuty')}</span>
      )}
    </div>
  )
}
