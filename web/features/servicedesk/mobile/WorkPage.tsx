import type { AccountId, CommunityId } from '@shared/lib/ids'
import { useOnline } from '@shared/lib/online'
import { serverNow, useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { clockTime } from '@shared/lib/time'
import { ClockChip } from '@shared/ui/ClockChip'
import { Icon } from '@shared/ui/Icon'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd-mobile'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import type { TicketDetail } from '../api'
import { myPoints, pointsOf } from '../dispatch'
import { jobs } from '../outbox/jobs'
import { type OutboxItem, unsent, useOutbox } from '../outbox/useOutbox'
import { deadlineOf, grouped, runningClock, stateTone, stateWord, titleOf } from '../tickets'
import { OfflineStrip } from './OfflineStrip'
import { PoolSection } from './PoolSection'
import { stateInPhone } from './steps'

const ChoicesLink = lazy(() => import('./ChoicesLink'))
const HelpSection = lazy(() => import('./HelpSection'))
const readAhead = () => import('../outbox/besides')

type Props = {
  account: AccountId
  community: CommunityId
  communityName: string
  after: ReactNode
  planned?: ReactNode
}

/** A worker's day: the jobs at hand, the late ones first. */
export function WorkPage({ account, community, communityName, after, planned }: Props) {
  const { data, error, refetch } = useQuery(jobs(account, community))
  const online = useOnline()
  const points = useQuery(myPoints(community)).data
  const items = useOutbox(account)
  const queries = useQueryClient()
  useEffect(() => {
    if (online && data) readAhead().then((leaks) => leaks.readLeaksAhead(queries, account, community, data))
  }, [online, data, queries, account, community])
  const groups = grouped(data?.items ?? [], useNow(15_000))
  const ordered = [...groups.late, ...groups.soon, ...groups.later] as TicketDetail[]
  return (
    <main className="page">
      <OfflineStrip waiting={unsent(items).length} />
      <header className="bar home">
        <div className="sp">
          <h1>{t('servicedesk.work.title')}</h1>
          <div className="q">
            {communityName}
            {data && ` · ${t('servicedesk.work.sentence', { count: ordered.length })}`}
            {points &&
              points.thisMonth > 0 &&
              ` · ${t('servicedesk.points.month', { count: points.thisMonth })}`}
          </div>
        </div>
        {!online && data && (
          <span className="q">
            {t('servicedesk.work.stale', { time: clockTime(data.at ?? serverNow()) })}
          </span>
        )}
        {after}
      </header>
      <div className="pad col">
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Skeleton.Paragraph lineCount={6} animated />}
        <Link className="btn s" to="/work/$community/seen" params={{ community }}>
          <Icon name="cam" />
          {t('servicedesk.work.seen')}
        </Link>
        {planned}
        {online && (
          <Suspense>
            <ChoicesLink community={community} />
          </Suspense>
        )}
        <Suspense>
          <HelpSection account={account} community={community} items={items} />
        </Suspense>
        {data && ordered.length === 0 && <p className="card hero m">{t('servicedesk.work.none')}</p>}
        {ordered.map((ticket) => (
          <Job key={ticket.id} ticket={ticket} items={items} points={pointsOf(points, ticket)} />
        ))}
        {online && <PoolSection community={community} />}
      </div>
    </main>
  )
}

type JobProps = { ticket: TicketDetail; items: OutboxItem[]; points: number }

function Job({ ticket, items, points }: JobProps) {
  const clock = runningClock(ticket)
  const state = stateInPhone(ticket, items)
  const kept = unsent(items).filter((item) => item.command.subject === ticket.id).length
  return (
    <Link
      className="card job"
      to="/work/$community/jobs/$ticket"
      params={{ community: ticket.community, ticket: ticket.id }}
    >
      <div className="row">
        {clock && (
          <ClockChip clock={deadlineOf(ticket, clock)} name={t(`servicedesk.clock.${clock.name}`)} big />
        )}
        <span className="sp" />
        <span className={stateTone[state]}>{stateWord(state)}</span>
      </div>
      <b className="what">{titleOf(ticket)}</b>
      <div className="row">
        <span className="q">{ticket.spaceLabel}</span>
        <span className="sp" />
        {points > 0 && <span className="tag">{t('servicedesk.points.job', { count: points })}</span>}
        {kept > 0 && (
          <span className="sv">
            <Icon name="box" size="s" />
            {t('servicedesk.work.saved')}
          </span>
        )}
      </div>
    </Link>
  )
}
