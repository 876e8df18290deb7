import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Room } from '../rooms'
import { type DueVisit, visitsTo } from '../visits'
import { ResultDialog } from './VisitResult'

/** Visits to the room that are still to be made, where the steward stands at its door. */
export function RoomVisits({ community, room }: { community: CommunityId; room: Room }) {
  const { data, error, refetch } = useQuery(visitsTo(community, room.space))
  const [telling, setTelling] = useState<DueVisit>()
  if (error && !data) return <RefusalCard error={error} retry={refetch} />
  if (!data || data.length === 0) return null
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t3">{t('moves.visits.toRoom')}</h2>
      </div>
      <div className="bd">
        {data.map((visit) => (
          <div key={visit.id} className="row">
            <span className="sp">
              {t(`moves.visits.${visit.kind}`)}{' '}
              <span className={visit.overdue ? 'breach' : 'q s13'}>
                {visit.overdue
                  ? t('moves.visits.overdue')
                  : t('moves.visits.until', { day: calendarDay(visit.due, serverNow()) })}
              </span>
            </span>
            <Button size="small" onClick={() => setTelling(visit)}>
              {t('moves.visits.take')}
            </Button>
          </div>
        ))}
      </div>
      {telling && <ResultDialog community={community} visit={telling} close={() => setTelling(undefined)} />}
    </section>
  )
}
