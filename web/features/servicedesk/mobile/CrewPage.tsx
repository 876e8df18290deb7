import '../dispatchTexts'
import '../keptTexts'
import type { CommunityId } from '@shared/lib/ids'
import { useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { clockTime } from '@shared/lib/time'
import { ClockChip } from '@shared/ui/ClockChip'
import { Icon } from '@shared/ui/Icon'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd-mobile'
import { openTickets, type TicketView } from '../api'
import { dispatchBoard, type Hand, lanesOf } from '../dispatch'
import { escalations } from '../escalations'
import { deadlineOf, runningClock, titleOf } from '../tickets'
import { type Section, type TodayPart, today } from '../today'
import ChoicesLink from './ChoicesLink'
import { LateCard } from './LateCard'

type Props = {
  community: CommunityId
  mayAcknowledge: boolean
  /** Whether one may report what one sees. */
  mayReport: boolean
  /** Whether one may pass on what a resident told in a chat. */
  mayPassOn: boolean
  /** Whether one makes visits to homes. */
  mayVisit: boolean
}

/** A supervisor's team: what is late and nobody sees to, what is at risk, what nobody goes for yet, what anybody may take, where somebody is missing, and who is on duty with how much. */
export default function CrewPage({ community, mayAcknowledge, mayReport, mayPassOn, mayVisit }: Props) {
  const tickets = useQuery(openTickets(community))
  const board = useQuery(dispatchBoard(community))
  const day = useQuery(today(community))
  const part = (section: Section) => day.data?.parts.find((one) => one.section === section)
  const pool = part('POOL')?.tickets ?? []
  const poolRest = (part('POOL')?.count ?? 0) - pool.length
  const short = part('SHORT')
  const lanes = lanesOf(tickets.data?.items ?? [], useNow(15_000))
  const waiting = lanes.waiting.filter(({ id }) => pool.every((one) => one.id !== id))
  const hands = [...(board.data?.hands ?? [])].sort((a, b) => a.open - b.open)
  const error = tickets.error ?? board.error ?? day.error
  return (
    <main className="page">
      <header className="bar home">
        <div className="sp">
          <h1>{t('dispatch.crew.title')}</h1>
          <div className="q">
            {t('dispatch.crew.sentence', { hands: hands.length, risk: lanes.risk.length })}
          </div>
        </div>
      </header>
      <div className="pad col">
        <RefusalCard
          error={error}
          retry={() => Promise.all([tickets.refetch(), board.refetch(), day.refetch()])}
        />
        {!tickets.data && !error && <Skeleton.Paragraph lineCount={6} animated />}
        {mayReport && (
          <div className="row two">
            <Link className="btn s" to="/work/$community/seen" params={{ community }}>
              <Icon name="cam" />
              {t('servicedesk.work.seen')}
            </Link>
            {mayPassOn && (
              <Link className="btn s" to="/work/$community/told" params={{ community }}>
                <Icon name="chat" />
                {t('seen.told.link')}
              </Link>
            )}
          </div>
        )}
        {mayVisit && (
          <Link className="btn s" to="/work/$community/visits" params={{ community }}>
            <Icon name="home" />
            {t('dispatch.crew.visits')}
          </Link>
        )}
        <ChoicesLink community={community} />
        {mayAcknowledge && <Unseen community={community} />}
        <h2 className="section">{t('dispatch.crew.risk')}</h2>
        {tickets.data && lanes.risk.length === 0 && (
          <p className="card hero m">{t('dispatch.crew.noRisk')}</p>
        )}
        {lanes.risk.map((ticket) => (
          <Job key={ticket.id} ticket={ticket} />
        ))}
        {waiting.length > 0 && <h2 className="section">{t('dispatch.crew.waiting')}</h2>}
        {waiting.map((ticket) => (
          <Job key={ticket.id} ticket={ticket} />
        ))}
        {pool.length > 0 && <h2 className="section">{t('dispatch.crew.pool')}</h2>}
        {pool.map((ticket) => (
          <Job key={ticket.id} ticket={ticket} />
        ))}
        {poolRest > 0 && <p className="q">{t('dispatch.crew.morePool', { count: poolRest })}</p>}
        {short && <Short part={short} />}
        <h2 className="section">{t('dispatch.crew.people')}</h2>
        {board.data && hands.length === 0 && <p className="card hero m">{t('dispatch.crew.nobody')}</p>}
        {hands.map((one) => (
          <Person key={one.employee} one={one} />
        ))}
      </div>
    </main>
  )
}

/** What climbs until somebody says that they see to it: one tap says so. */
function Unseen({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(escalations(community))
  const tickets = [...new Set(data?.map((one) => one.ticket))]
  if (tickets.length === 0) return <RefusalCard error={error} retry={refetch} />
  return (
    <>
      <h2 className="section">{t('dispatch.crew.unseen')}</h2>
      {tickets.map((ticket) => {
        const its = data?.filter((one) => one.ticket === ticket) ?? []
        return (
          <LateCard key={ticket} community={community} its={its}>
            <Link className="btn t" to="/work/$community/crew/$ticket" params={{ community, ticket }}>
              {its[0]?.place} · {its[0]?.number}
            </Link>
          </LateCard>
        )
      })}
    </>
  )
}

/** Where somebody is missing today, for whoever is shown the roster. */
function Short({ part }: { part: TodayPart }) {
  const rest = part.count - part.lines.length
  return (
    <>
      <h2 className="section">{t('dispatch.crew.short')}</h2>
      {part.count === 0 && <p className="card hero m">{t('dispatch.crew.noShort')}</p>}
      {part.lines.map((line) => (
        <div key={`${line.name} ${line.at}`} className="card job">
          <div className="row">
            <b className="what sp">{line.name}</b>
            <span className="tag risk">{t('dispatch.crew.missing', { count: line.count ?? 0 })}</span>
          </div>
          {line.until && (
            <span className="q">
              {t('dispatch.crew.span', { from: clockTime(line.at), until: clockTime(line.until) })}
            </span>
          )}
        </div>
      ))}
      {rest > 0 && <p className="q">{t('dispatch.crew.more', { count: rest })}</p>}
    </>
  )
}

function Job({ ticket }: { ticket: TicketView }) {
  const clock = runningClock(ticket)
  return (
    <Link
      className="card job"
      to="/work/$community/crew/$ticket"
      params={{ community: ticket.community, ticket: ticket.id }}
    >
      <div className="row">
        {clock && (
          <ClockChip clock={deadlineOf(ticket, clock)} name={t(`servicedesk.clock.${clock.name}`)} big />
        )}
        <span className="sp" />
        <span className="q">{ticket.assignee?.name ?? t('dispatch.crew.nobodyYet')}</span>
      </div>
      <b className="what">{titleOf(ticket)}</b>
      <span className="q">{ticket.spaceLabel}</span>
    </Link>
  )
}

function Person({ one }: { one: Hand }) {
  return (
    <div className="card job">
      <div className="row">
        <b className="what">{one.name}</b>
        <span className="sp" />
        <span className={one.open === 0 ? 'tag met' : 'tag'}>
          {one.open === 0 ? t('dispatch.crew.free') : t('dispatch.crew.load', { count: one.open })}
        </span>
      </div>
      <span className="q">
        {t('dispatch.board.until', { post: one.post, time: clockTime(one.until) })}
        {one.districts.length > 0 &&
          ` · ${t('dispatch.board.here', { districts: one.districts.join('、') })}`}
      </span>
    </div>
  )
}
