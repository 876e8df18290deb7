import type { CommunityId, TicketId } from '@shared/lib/ids'
import { serverNow, useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { clockTime, deadline, moment, span } from '@shared/lib/time'
import { ClockChip, shareUsed } from '@shared/ui/ClockChip'
import { PageHeader } from '@shared/ui/PageHeader'
import { PromiseMark, type Verdict } from '@shared/ui/PromiseMark'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { RowHistoryButton } from '@shared/ui/RowHistory'
import { StaleNote } from '@shared/ui/StaleNote'
import { Timeline } from '@shared/ui/Timeline'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { callsNext, mayAnswer, mayAssign, mayCallBack, mayHandOver } from '../actions'
import { type TicketClock, type TicketDetail, ticket as ticketQuery } from '../api'
import { photosOf, voiceOf } from '../eventPhotos'
import {
  begunAt,
  deadlineOf,
  doubtsOf,
  eventIcon,
  onlyRecorded,
  standingOf,
  stateTone,
  titleOf,
  verdictOf,
} from '../tickets'
import { AnswerDialog } from './AnswerDialog'
import { AssignDialog } from './AssignDialog'
import { CallBackDialog } from './CallBackDialog'
import { EscalationNote } from './EscalationNote'
import { HandOverDialog } from './HandOverDialog'
import { TicketAside } from './TicketAside'

type Props = { community: CommunityId; id: TicketId; permissions: string[] }

/** One ticket: its promises first, then everything that happened. What was read stays when reading it again fails. */
export function TicketPage({ community, id, permissions }: Props) {
  const { data, error, refetch } = useQuery(ticketQuery(community, id))
  if (!data) return error ? <RefusalCard error={error} retry={refetch} /> : <Waiting rows={10} />
  return (
    <>
      <PageHeader
        crumbs={
          <>
            <Link to="/c/$community/tickets" params={{ community }}>
              {t('servicedesk.ticket.crumb')}
            </Link>
            {' / '}
            {data.number}
          </>
        }
        title={titleOf(data)}
        tags={
          <>
            <span className={stateTone[data.state]}>{standingOf(data)}</span>
            <span className="tag line">{t(`servicedesk.kind.${data.kind}`)}</span>
            <span className="tag line">{data.categoryName}</span>
            {data.round > 1 && (
              <span className="tag line">{t('servicedesk.callsToMake.round', { round: data.round })}</span>
            )}
          </>
        }
        actions={
          <>
            {permissions.includes('history.read') && (
              <RowHistoryButton place={community} table="ticket" id={id} subject={data.number} />
            )}
            <Actions ticket={data} permissions={permissions} />
          </>
        }
      />
      {error && <StaleNote retry={refetch} />}
      {permissions.includes('escalations.acknowledge') && <EscalationNote ticket={data} />}
      <Clocks ticket={data} />
      <div className="grid ticket">
        <Story ticket={data} />
        <TicketAside ticket={data} permissions={permissions} />
      </div>
    </>
  )
}

function Actions({ ticket, permissions }: { ticket: TicketDetail; permissions: string[] }) {
  const [open, setOpen] = useState<'assign' | 'answer' | 'handOver' | 'callBack'>()
  const close = () => setOpen(undefined)
  return (
    <>
      {mayAssign(ticket, permissions) && (
        <Button type={ticket.state === 'reported' ? 'primary' : 'default'} onClick={() => setOpen('assign')}>
          {ticket.assignee ? t('servicedesk.today.reassign') : t('servicedesk.today.assign')}
        </Button>
      )}
      {mayHandOver(ticket, permissions) && (
        <Button onClick={() => setOpen('handOver')}>{t('servicedesk.asked.handOver')}</Button>
      )}
      {mayAnswer(ticket, permissions) && (
        <Button type={ticket.visit ? 'default' : 'primary'} onClick={() => setOpen('answer')}>
          {t('servicedesk.asked.answer')}
        </Button>
      )}
      {mayCallBack(ticket, permissions) && (
        <Button
          type={callsNext(ticket, permissions) ? 'primary' : 'default'}
          onClick={() => setOpen('callBack')}
        >
          {t(ticket.needsCheck ? 'servicedesk.check.button' : 'servicedesk.ticket.callBack')}
        </Button>
      )}
      {open === 'assign' && <AssignDialog ticket={ticket} close={close} />}
      {open === 'handOver' && <HandOverDialog ticket={ticket} close={close} />}
      {open === 'answer' && <AnswerDialog ticket={ticket} close={close} />}
      {open === 'callBack' && <CallBackDialog ticket={ticket} close={close} />}
    </>
  )
}

function Clocks({ ticket }: { ticket: TicketDetail }) {
  const now = useNow(15_000)
  return (
    <section className="card cks">
      {ticket.clocks.map((clock) => (
        <div key={clock.name}>
          <div className="row">
            <span className="s13 m">
              {t(`servicedesk.ticket.promise.${clock.name}`, { time: deadline(clock.dueAt, now) })}
            </span>
            <span className="sp" />
            {clock.stoppedAt ? (
              <PromiseMark verdict={verdictOf(clock, now)} />
            ) : (
              <ClockChip clock={deadlineOf(ticket, clock)} />
            )}
          </div>
          <div className="pb">
            <i
              className={tones[verdictOf(clock, now)]}
              style={{ width: `${shareUsed(deadlineOf(ticket, clock), now) * 100}%` }}
            />
          </div>
          <div className="s13">{clockWords(ticket, clock, now)}</div>
        </div>
      ))}
    </section>
  )
}

const tones: Record<Verdict, string> = {
  met: 'met',
  at_risk: 'risk',
  breached: 'breach',
  not_due: '',
  not_measurable: '',
}

function clockWords(ticket: TicketDetail, clock: TicketClock, now: Date) {
  const from = new Date(begunAt(ticket)).getTime()
  const limit = (
    <span className="q">{t('servicedesk.ticket.limit', { time: deadline(clock.dueAt, now) })}</span>
  )
  if (!clock.stoppedAt) {
    return (
      <>
        {t('servicedesk.ticket.running', { span: span(now.getTime() - from) })}
        {limit}
      </>
    )
  }
  const took = span(new Date(clock.stoppedAt).getTime() - from)
  return (
    <>
      {t('servicedesk.ticket.kept', { time: moment(clock.stoppedAt, now), span: took })}
      {limit}
    </>
  )
}

function Story({ ticket }: { ticket: TicketDetail }) {
  const promised: Record<string, TicketClock | undefined> = Object.fromEntries(
    ticket.clocks.map((clock) => [clock.stoppedAt ?? clock.name, clock]),
  )
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t2">{t('servicedesk.ticket.story')}</h2>
        <span className="q s13">{t('servicedesk.ticket.steps', { count: ticket.timeline.length })}</span>
      </div>
      <Timeline
        entries={ticket.timeline.map((event, index) => {
          const promise = promised[event.at]
          return {
            key: `${event.at} ${index}`,
            at: event.at,
            learnedAt: event.learnedAt,
            title: event.text,
            text: event.note,
            by: event.by,
            icon: eventIcon(event),
            verdict: promise && !onlyRecorded(event) ? verdictOf(promise, serverNow()) : undefined,
            recordedOnly: onlyRecorded(event),
            doubts: doubtsOf(event),
            evidence: photosOf(ticket.community, event),
            voice: voiceOf(ticket.community, event),
          }
        })}
      />
      <p className="qt said">
        {clockTime(ticket.reportedAt)} “{ticket.description}”
      </p>
    </section>
  )
}
