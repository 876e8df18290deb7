import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { clockTime, moment } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { type Handover, type HandoverState, handovers } from '../away'
import HandoverCard from './HandoverCard'
import type { ViewProps } from './StaffPage'

const tones: Record<HandoverState, string> = {
  LOGGED: 'tag',
  OFFERED: 'tag risk',
  ACCEPTED: 'tag',
  WITH_LEADER: 'tag breach',
  WITHDRAWN: 'tag',
}

/** One's own shift, and for whoever answers for the roster how the others' ended. */
export function HandoversView({ community, switcher, mayEdit }: ViewProps) {
  return (
    <>
      <PageHeader
        title={t('workforce.title')}
        {...(mayEdit && { meta: t('workforce.handovers.meta') })}
        actions={switcher}
      />
      <div className="col">
        <HandoverCard
          community={community}
          outside={!mayEdit && <p className="card empty">{t('workforce.handovers.outside')}</p>}
        />
        {mayEdit && <Log community={community} />}
      </div>
    </>
  )
}

/** How shifts ended: who took what over, and what nobody took. */
function Log({ community }: Pick<ViewProps, 'community'>) {
  const { data, error, refetch } = useQuery(handovers(community))
  return (
    <>
      <RefusalCard error={error} retry={refetch} />
      <section className="card">
        {!data && !error && <Waiting rows={5} />}
        {data?.length === 0 && <p className="empty">{t('workforce.handovers.empty')}</p>}
        {data && data.length > 0 && (
          <table className="tb upper">
            <thead>
              <tr>
                <th>{t('workforce.handovers.at')}</th>
                <th>{t('workforce.handovers.who')}</th>
                <th>{t('workforce.handovers.log')}</th>
                <th>{t('workforce.handovers.state')}</th>
              </tr>
            </thead>
            <tbody>
              {data.map((one) => (
                <Row key={one.id} one={one} />
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  )
}

function Row({ one }: { one: Handover }) {
  return (
    <tr>
      <td className="nw">{moment(one.offeredAt, serverNow())}</td>
      <td>
        {one.receiver ? t('workforce.handovers.to', { giver: one.giver, receiver: one.receiver }) : one.giver}
      </td>
      <td>
        {one.log}
        {one.things.map((thing) => (
          <div key={thing.label} className="q s13">
            {thing.label}
          </div>
        ))}
      </td>
      <td>
        <span className={tones[one.state]}>{t(`workforce.handovers.states.${one.state}`)}</span>
        {one.state === 'OFFERED' && one.acceptBy && (
          <div className="q s13">{t('workforce.handovers.by', { time: clockTime(one.acceptBy) })}</div>
        )}
        {one.leader && <div className="q s13">{one.leader}</div>}
      </td>
    </tr>
  )
}
