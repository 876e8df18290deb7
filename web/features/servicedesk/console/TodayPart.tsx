import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { clockTime, deadline, moment } from '@shared/lib/time'
import { VerdictShape } from '@shared/ui/PromiseMark'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { LineKind, TodayPart as Part, Section, TodayLine } from '../today'
import { TicketRow } from './TicketRow'

type Props = { community: CommunityId; part: Part; permissions: string[] }

/** One part of the day; without anything it says so, for then there is nothing to do there. */
export function TodayPart({ community, part, permissions }: Props) {
  const shown = part.tickets.length + part.lines.length
  return (
    <>
      <h2 className="g">
        {part.section === 'LATE' && part.count > 0 && <VerdictShape verdict="breached" />}
        <span className={part.section === 'LATE' && part.count > 0 ? 'breach' : undefined}>
          {t(`today.part.${part.section}`)}
        </span>
        {part.count > 0 && <span className="n">{t('servicedesk.today.count', { count: part.count })}</span>}
      </h2>
      {part.count === 0 && <p className="q s13 pp">{t(`today.none.${part.section}`)}</p>}
      {part.tickets.map((ticket) => (
        <TicketRow key={ticket.id} ticket={ticket} permissions={permissions} />
      ))}
      {part.lines.map((line) => (
        <LineRow
          key={`${line.kind} ${line.ticket} ${line.name} ${line.at}`}
          community={community}
          line={line}
        />
      ))}
      {part.count > shown && shown > 0 && (
        <AllOf community={community} section={part.section}>
          {t('today.more', { count: part.count - shown })}
        </AllOf>
      )}
    </>
  )
}

type LineProps = { community: CommunityId; line: TodayLine }

/** What is owed by a time. */
const OWED: LineKind[] = ['complaint', 'letter', 'supervision']
/** What somebody waits for since a time. */
const WAITED: LineKind[] = ['proposal', 'own-proposal', 'quote']

/** What is waited for, when, and the way to it. */
function LineRow({ community, line }: LineProps) {
  const now = serverNow()
  const late = OWED.includes(line.kind) && new Date(line.at) < now
  const said = (
    <>
      <div className="sp s13">
        <b>{line.name}</b>{' '}
        <span className="q">
          {t(`today.${line.kind}`, { detail: line.detail ?? '', count: line.count ?? 0 })}
        </span>
      </div>
      {late && <span className="tag breach">{t('today.overdue')}</span>}
      <span className="s12 m">{when(line, now)}</span>
    </>
  )
  if (line.kind === 'handover') {
    return (
      <Link className="pp" to="/c/$community/staff" params={{ community }} search={{ view: 'handovers' }}>
        {said}
      </Link>
    )
  }
  return line.ticket && !PAGES[line.kind] ? (
    <Link className="pp" to="/c/$community/tickets/$ticket" params={{ community, ticket: line.ticket }}>
      {said}
    </Link>
  ) : (
    <Link className="pp" to={PAGES[line.kind] ?? '/c/$community/staff'} params={{ community }}>
      {said}
    </Link>
  )
}

/** Where it is seen to, where that is neither its ticket nor the roster. */
const PAGES: Partial<
  Record<
    LineKind,
    '/c/$community/call-backs' | '/c/$community/mails' | '/c/$community/supervisions' | '/c/$community/terms'
  >
> = {
  'call-back': '/c/$community/call-backs',
  mail: '/c/$community/mails',
  supervision: '/c/$community/supervisions',
  proposal: '/c/$community/terms',
  'own-proposal': '/c/$community/terms',
}

function when(line: TodayLine, now: Date) {
  if (line.kind === 'mail') return t('today.arrived', { time: moment(line.at, now) })
  if (line.until) return t('today.span', { from: clockTime(line.at), until: clockTime(line.until) })
  if (line.kind === 'check') return t('today.done', { time: moment(line.at, now) })
  if (WAITED.includes(line.kind)) return t('today.since', { time: moment(line.at, now) })
  return t(line.kind === 'leave' || line.kind === 'swap' ? 'today.from' : 'today.due', {
    time: deadline(line.at, now),
  })
}

type AllProps = { community: CommunityId; section: Section; children: ReactNode }

function AllOf({ community, section, children }: AllProps) {
  const to = pageOf[section]
  return (
    <p className="pp s13">
      <Link to={to} params={{ community }}>
        {children}
      </Link>
    </p>
  )
}

const pageOf = {
  TO_ASSIGN: '/c/$community/tickets',
  CALL_BACKS: '/c/$community/call-backs',
  CHECKS: '/c/$community/call-backs',
  MAILS: '/c/$community/mails',
  HAND_OVER: '/c/$community/tickets',
  LATE: '/c/$community/tickets',
  POOL: '/c/$community/tickets',
  SHORT: '/c/$community/staff',
  COMPLAINTS: '/c/$community/complaints',
  REQUESTS: '/c/$community/staff',
} as const
