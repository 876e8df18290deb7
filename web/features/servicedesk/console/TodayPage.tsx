import type { CommunityId } from '@shared/lib/ids'
import { useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { clockTime } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { TicketView } from '../api'
import { grouped } from '../tickets'
import { type Today, type TodayPerson, today } from '../today'
import { AskedCard } from './AskedCard'
import { FollowUpsCard } from './FollowUpsCard'
import { TicketRow } from './TicketRow'
import { TimeBand } from './TimeBand'
import { TodayPart } from './TodayPart'

type Props = {
  community: CommunityId
  permissions: string[]
  /** The shift of whoever looks: what they are asked to take over, and its end. */
  shift?: ReactNode
}

/** The day in the order of whoever looks: what is theirs to see to first stands first. */
export function TodayPage({ community, permissions, shift }: Props) {
  const { data, error, refetch } = useQuery(today(community))
  return (
    <>
      <PageHeader
        title={t('servicedesk.today.title')}
        meta={
          data &&
          t('servicedesk.today.sentence', {
            late: data.counts.late,
            soon: data.counts.soon,
            later: data.counts.later + data.counts.callBack,
          })
        }
        tags={data?.asOf && <span className="s13 q">{t('ui.asOf', { time: clockTime(data.asOf) })}</span>}
      />
      <RefusalCard error={error} retry={refetch} />
      {data && <TimeBand tickets={[...data.parts.flatMap((part) => part.tickets), ...data.tickets]} />}
      <div className="grid today">
        <section className="card work">
          {data ? (
            <Work community={community} data={data} permissions={permissions} />
          ) : (
            !error && <Waiting rows={8} />
          )}
        </section>
        <aside className="col">
          {shift}
          {permissions.includes('reception.manage') && <FollowUpsCard community={community} />}
          {permissions.includes('tickets.register') && <AskedCard community={community} />}
          {data && permissions.includes('duty.read') && <People people={data.people} />}
        </aside>
      </div>
    </>
  )
}

type WorkProps = { community: CommunityId; data: Today; permissions: string[] }

/** The parts of the role, then what is open besides. */
function Work({ community, data, permissions }: WorkProps) {
  const rest = grouped(data.tickets, useNow(15_000))
  return (
    <>
      {data.parts.map((part) => (
        <TodayPart key={part.section} community={community} part={part} permissions={permissions} />
      ))}
      <Group title={t('servicedesk.today.soon')} tickets={rest.soon} permissions={permissions} />
      <Group
        title={t('servicedesk.today.later')}
        tickets={[...rest.late, ...rest.later]}
        permissions={permissions}
      />
      <Group title={t('servicedesk.today.callBack')} tickets={rest.callBack} permissions={permissions} />
    </>
  )
}

type GroupProps = { title: string; tickets: TicketView[]; permissions: string[] }

function Group({ title, tickets: some, permissions }: GroupProps) {
  if (some.length === 0) return null
  return (
    <>
      <h2 className="g">
        {title}
        <span className="n">{t('servicedesk.today.count', { count: some.length })}</span>
      </h2>
      {some.map((ticket) => (
        <TicketRow key={ticket.id} ticket={ticket} permissions={permissions} />
      ))}
    </>
  )
}

function People({ people }: { people: TodayPerson[] }) {
  return (
    <section className="card people">
      <div className="hd">
        <h2 className="t3">{t('servicedesk.today.free')}</h2>
      </div>
      {people.length === 0 && <p className="q s13 pp">{t('servicedesk.today.nobody')}</p>}
      {people.map((person) => (
        <div key={person.employee} className="pp">
          <span className={person.openTickets === 0 ? 'av' : 'av g'}>{person.name.slice(0, 1)}</span>
          <div className="sp s13">
            <b>{person.name}</b> <span className="q">{person.post}</span>
          </div>
          {person.openTickets === 0 ? (
            <span className="tag met">{t('servicedesk.today.isFree')}</span>
          ) : (
            <span className="s12 m">{t('servicedesk.today.busy', { count: person.openTickets })}</span>
          )}
        </div>
      ))}
    </section>
  )
}
