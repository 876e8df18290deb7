import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Room, type Unfinished, unfinished } from '../rooms'
import type { What } from './TransferWhat'
import { comingAs, type Who } from './TransferWho'

type Props = { community: CommunityId; room: Room; what: What; who: Who; children: ReactNode }

/** What will be done, and what stays open with the home. */
export function TransferCheck({ community, room, what, who, children }: Props) {
  const { data, error, refetch } = useQuery(unfinished(community, room.space))
  const leaving = room.people.filter((one) => who.ending.includes(one.tie)).map((one) => one.name)
  const coming = who.people.map((one) => (one.share ? `${one.name} ${one.share}` : one.name))
  return (
    <>
      <ul>
        <li>
          {leaving.length === 0
            ? t('room.check.endsNobody')
            : t('room.check.ends', { day: calendarDay(what.day, serverNow()), names: leaving.join('、') })}
        </li>
        <li>
          {t('room.check.begins', {
            names: coming.join('、'),
            relation: t(`community.relation.${comingAs(what.kind)}`),
          })}
        </li>
        <li>{t('room.check.codes', { relation: t(`community.relation.${comingAs(what.kind)}`) })}</li>
      </ul>
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={3} />}
      {data && <Open open={data} />}
      {children}
    </>
  )
}

function Open({ open }: { open: Unfinished }) {
  const keys = open.keys.reduce((sum, key) => sum + key.handedOut, 0)
  return (
    <>
      <h2 className="t3">{t('room.check.stays')}</h2>
      <ul>
        <li>{t('room.check.reports', { count: open.reports.length })}</li>
        <li>{t('room.check.keys', { count: keys })}</li>
        <li>
          {open.owed === undefined || open.owed === null
            ? t('room.check.owedUnknown')
            : t('room.check.owed', { owed: open.owed.toFixed(2) })}
        </li>
      </ul>
    </>
  )
}
