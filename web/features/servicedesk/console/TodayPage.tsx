import type { CommunityId } from '@shared/lib/ids'
import { useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { clockTime } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { VerdictShape } from '@shared/ui/PromiseMark'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { openTickets, type TicketView } from '../api'
import { type Groups, grouped, runningClock } from '../tickets'
import { AskedCard } from './AskedCard'
import { useDuty } from './duty'
import { TicketRow } from './TicketRow'
import { TimeBand } from './TimeBand'

/** What is late and who is free, in five seconds. */
export function TodayPage({ community, permissions }: { community: CommunityId; permissions: string[] }) {
  const { data, error, refetch } = useQuery(openTickets(community))
  const now = useNow(15_000)
  const groups = grouped(data?.items ?? [], now)
  return (
    <>
      <PageHeader
        title={t('servicedesk.today.title')}
        meta={
          data &&
          t('servicedesk.today.sentence', {
            late: groups.late.length,
            soon: groups.soon.length,
            later: groups.later.length + groups.callBack.length,
          })
        }
        tags={data?.asOf && <span className="s13 q">{t('ui.asOf', { time: clockTime(data.asOf) })}</span>}
      />
      <RefusalCard error={error} retry={refetch} />
      {data && <TimeBand tickets={data.items} />}
      <div className="grid today">
        <section className="card work">
          {data ? <Work groups={groups} permissions={permissions} /> : !error && <Waiting rows={8} />}
        </section>
        <aside className="col">
          {permissions.includes('tickets.register') && <AskedCard community={community} />}
          <Free community={community} />
        </aside>
      </div>
    </>
  )
}

function Work({ groups, permissions }: { groups: Groups; permissions: string[] }) {
  const next = [...groups.soon, ...groups.later].map(runningClock).find((clock) => clock && !clock.stoppedAt)
  const nothing = Object.values(groups).every((group) => group.length === 0)
  if (nothing) return <p className="empty">{t('servicedesk.today.nothing')}</p>
  return (
    <>
      {groups.late.length > 0 ? (
        <Group
          title={
            <>
              <VerdictShape verdict="breached" />
              <span className="breach">{t('servicedesk.today.late')}</span>
            </>
          }
          hint={t('servicedesk.today.lateHint', { count: groups.late.length })}
          tickets={groups.late}
          permissions={permissions}
        />
      ) : (
        next && <p className="empty">{t('servicedesk.today.nothingLate', { time: clockTime(next.dueAt) })}</p>
      )}
      <Group title={t('servicedesk.today.soon')} tickets={groups.soon} permissions={permissions} />
      <Group title={t('servicedesk.today.callBack')} tickets={groups.callBack} permissions={permissions} />
      <Group title={t('servicedesk.today.later')} tickets={groups.later} permissions={permissions} />
    </>
  )
}

type GroupProps = { title: React.ReactNode; hint?: string; tickets: TicketView[]; permissions: string[] }

function Group({ title, hint, tickets: some, permissions }: GroupProps) {
  if (some.length === 0) return null
  return (
    <>
      <h2 className="g">
        {title}
        <span className="n">{hint ?? t('servicedesk.today.count', { count: some.length })}</span>
      </h2>
      {some.map((ticket) => (
        <TicketRow key={ticket.id} ticket={ticket} permissions={permissions} />
      ))}
    </>
  )
}

function Free({ community }: { community: CommunityId }) {
  const { people, error } = useDuty(community)
  return (
    <section className="card people">
      <div className="hd">
        <h2 className="t3">{t('servicedesk.today.free')}</h2>
      </div>
      <RefusalCard error={error} />
      {people?.length === 0 && <p className="q s13 pp">{t('servicedesk.today.nobody')}</p>}
      {people?.map((person) => (
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
