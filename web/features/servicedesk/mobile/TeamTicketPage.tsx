import '../dispatchTexts'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { serverNow, useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { deadline, moment } from '@shared/lib/time'
import { ClockChip } from '@shared/ui/ClockChip'
import { EvidenceStrip } from '@shared/ui/EvidenceStrip'
import { Icon } from '@shared/ui/Icon'
import { VerdictShape } from '@shared/ui/PromiseMark'
import { Bar } from '@shared/ui/phone/Bar'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { StaleNote } from '@shared/ui/StaleNote'
import { ToldLate } from '@shared/ui/ToldLate'
import { Voice } from '@shared/ui/Voice'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd-mobile'
import { useState } from 'react'
import { mayAssign } from '../actions'
import { type TicketDetail, type TicketEvent, ticket as ticketQuery } from '../api'
import { escalations } from '../escalations'
import { photosOf, voiceOf } from '../eventPhotos'
import { deadlineOf, doubtsOf, markOf, onlyRecorded, standingOf, stateTone, titleOf } from '../tickets'
import { GiveDock, Hands } from './GiveDock'
import { LateCard } from './LateCard'

type Props = { community: CommunityId; id: TicketId; permissions: string[] }

/** A ticket as whoever leads the team sees it on the phone: what, where, who and by when, what happened, and who else could go. */
export default function TeamTicketPage({ community, id, permissions }: Props) {
  const { data, error, refetch } = useQuery(ticketQuery(community, id))
  const [giving, setGiving] = useState(false)
  return (
    <main className="page docked">
      <Bar
        title={data ? titleOf(data) : t('dispatch.ticket.title')}
        text={data?.spaceLabel}
        onBack={giving ? () => setGiving(false) : undefined}
      />
      <div className="pad col">
        {!data && <RefusalCard error={error} retry={refetch} />}
        {!data && !error && <Skeleton.Paragraph lineCount={8} animated />}
        {data && error && <StaleNote retry={refetch} />}
        {data && giving && <Hands ticket={data} onDone={() => setGiving(false)} />}
        {data && !giving && (
          <>
            {permissions.includes('escalations.acknowledge') && <Late ticket={data} />}
            <Facts ticket={data} />
            <Story ticket={data} />
          </>
        )}
      </div>
      {data && !giving && mayAssign(data, permissions) && (
        <GiveDock ticket={data} onBegin={() => setGiving(true)} />
      )}
    </main>
  )
}

function Late({ ticket }: { ticket: TicketDetail }) {
  const { data } = useQuery(escalations(ticket.community))
  return <LateCard community={ticket.community} its={data?.filter((one) => one.ticket === ticket.id) ?? []} />
}

function Facts({ ticket }: { ticket: TicketDetail }) {
  const now = useNow(15_000)
  return (
    <>
      <div className="row chips">
        <span className={stateTone[ticket.state]}>{standingOf(ticket)}</span>
        {ticket.clocks.map((clock) => (
          <ClockChip
            key={clock.name}
            clock={deadlineOf(ticket, clock)}
            name={t(`servicedesk.clock.${clock.name}`)}
            big
          />
        ))}
      </div>
      <p className="note words">“{ticket.description}”</p>
      <Who ticket={ticket} />
      <section className="card hero">
        <dl className="kv">
          <dt>{t('dispatch.ticket.where')}</dt>
          <dd>{ticket.spaceLabel}</dd>
          <dt>{t('dispatch.ticket.what')}</dt>
          <dd>{ticket.categoryName}</dd>
          <dt>{t('dispatch.ticket.reportedAt')}</dt>
          <dd>{moment(ticket.reportedAt, now)}</dd>
          {ticket.clocks.map((clock) => (
            <Due
              key={clock.name}
              name={t(`servicedesk.clock.${clock.name}`)}
              at={deadline(clock.dueAt, now)}
            />
          ))}
          <dt>{t('dispatch.ticket.number')}</dt>
          <dd>{ticket.number}</dd>
        </dl>
      </section>
    </>
  )
}

function Due({ name, at }: { name: string; at: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{t('dispatch.ticket.due', { time: at })}</dd>
    </>
  )
}

function Who({ ticket: { assignee, owner, visit } }: { ticket: TicketDetail }) {
  return (
    <section className="card person">
      <div className="row">
        <Icon name="user" size="l" />
        <div className="sp">
          {assignee && <b>{assignee.name}</b>}
          {!assignee && visit && <b className="risk">{t('dispatch.ticket.nobody')}</b>}
          <div className="q">
            {[
              assignee && t('dispatch.ticket.badge', { badge: assignee.badge }),
              owner && t('dispatch.ticket.owner', { name: owner.name }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
        {assignee?.phone && (
          <a
            className="btn s p round"
            href={`tel:${assignee.phone}`}
            aria-label={t('ui.phone.call', { name: assignee.name })}
          >
            <Icon name="phone" size="l" />
          </a>
        )}
      </div>
    </section>
  )
}

/** Everything that happened, newest first, with what to know before believing it. */
function Story({ ticket }: { ticket: TicketDetail }) {
  return (
    <>
      <h2 className="section">{t('dispatch.ticket.story')}</h2>
      <section className="card steps">
        {ticket.timeline.map((event, index) => (
          <div key={`${event.at} ${index}`} className="st">
            <VerdictShape verdict={markOf(event)} size={22} />
            <div>
              <b>{event.text}</b> {event.by && <span className="q">{event.by}</span>}{' '}
              <ToldLate at={event.at} learnedAt={event.learnedAt} />
              <Doubts event={event} />
              {event.note && <p>{event.note}</p>}
              <EvidenceStrip items={photosOf(ticket.community, event)} />
              <Voice src={voiceOf(ticket.community, event)} />
            </div>
            <time dateTime={event.at}>{moment(event.at, serverNow())}</time>
          </div>
        ))}
      </section>
    </>
  )
}

function Doubts({ event }: { event: TicketEvent }) {
  return (
    <>
      {onlyRecorded(event) && <span className="tag dash">{t('ui.timeline.recorded')}</span>}
      {doubtsOf(event).map((doubt) => (
        <span key={doubt} className="tag risk">
          {doubt}
        </span>
      ))}
    </>
  )
}
