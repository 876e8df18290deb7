import type { CommunityId, TicketId } from '@shared/lib/ids'
import { serverNow, useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { EvidenceStrip } from '@shared/ui/EvidenceStrip'
import { Icon } from '@shared/ui/Icon'
import { VerdictShape } from '@shared/ui/PromiseMark'
import { Bar } from '@shared/ui/phone/Bar'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Voice } from '@shared/ui/Voice'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd-mobile'
import { lazy, Suspense } from 'react'
import { type MyReport, myReport, type TicketDetail } from '../api'
import { photosOf, voiceOf } from '../eventPhotos'
import { markOf, titleOf } from '../tickets'
import { AnswerCard } from './AnswerCard'
import { PromisedLine, promisedWords } from './Promised'
import { RatingCard } from './RatingCard'

const PartOfCard = lazy(() => import('./PartOfCard'))
const AppointmentCard = lazy(() => import('./AppointmentCard'))
const FieldNews = lazy(() => import('./FieldNews'))

type Props = { community: CommunityId; id: TicketId }

/** How far a report is: by when at the latest, who comes, what has happened and what will. */
export function ProgressPage({ community, id }: Props) {
  const { data, error, refetch } = useQuery(myReport(community, id))
  return (
    <main className="page">
      <Bar title={data ? titleOf(data) : t('servicedesk.resident.progress')} text={data?.number} />
      <div className="pad col">
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Skeleton.Paragraph lineCount={8} animated />}
        {data && <Progress ticket={data} />}
      </div>
    </main>
  )
}

function Progress({ ticket }: { ticket: MyReport }) {
  const words = promisedWords(ticket, useNow(15_000))
  const done = ticket.state === 'finished' || ticket.state === 'closed'
  return (
    <>
      <section className="promise">
        <div className="m">{words.lead}</div>
        <div className="hero-time">{words.home ?? words.big}</div>
        <PromisedLine ticket={ticket} />
        {words.left && <p className="m">{words.left}</p>}
      </section>
      <Suspense>
        <PartOfCard community={ticket.community} id={ticket.id} />
      </Suspense>
      {ticket.visit && (ticket.mayAppoint || (ticket.appointedAt && !done)) && (
        <Suspense>
          <AppointmentCard ticket={ticket} />
        </Suspense>
      )}
      {ticket.assignee && !done && <Person ticket={ticket} />}
      {ticket.state !== 'closed' && <Owner ticket={ticket} />}
      {ticket.visit && ticket.state !== 'reported' && (
        <Suspense>
          <FieldNews ticket={ticket} />
        </Suspense>
      )}
      <AnswerCard ticket={ticket} />
      {done && <RatingCard ticket={ticket} />}
      <section className="card steps">
        {ticket.timeline.map((event, index) => (
          <div key={`${event.at} ${index}`} className="st">
            {index === 0 && !done ? (
              <span className="dot" />
            ) : (
              <VerdictShape verdict={markOf(event)} size={22} />
            )}
            <div>
              <b>{event.text}</b>
              <p>{event.note ?? event.by}</p>
              <EvidenceStrip items={photosOf(ticket.community, event)} />
              <Voice src={voiceOf(ticket.community, event)} />
            </div>
            <time dateTime={event.at}>{moment(event.at, serverNow())}</time>
          </div>
        ))}
        {toCome(ticket).map((step) => (
          <div key={step} className="st">
            <VerdictShape verdict="not_due" size={22} />
            <span className="m">{step}</span>
          </div>
        ))}
      </section>
    </>
  )
}

function Person({ ticket: { assignee } }: { ticket: TicketDetail }) {
  if (!assignee) return null
  return (
    <section className="card person">
      <div className="row">
        <span className="av big">{assignee.name.slice(0, 1)}</span>
        <div className="sp">
          <b>{assignee.name}</b>
          <div className="q">{t('servicedesk.resident.badge', { badge: assignee.badge })}</div>
        </div>
        {assignee.phone && (
          <a
            className="btn s p round"
            href={`tel:${assignee.phone}`}
            aria-label={t('ui.phone.call', { name: assignee.name })}
          >
            <Icon name="phone" size="l" />
          </a>
        )}
      </div>
      <div className="note">
        <Icon name="shield" />
        <span>{t('servicedesk.resident.badgeNote')}</span>
      </div>
    </section>
  )
}

/** Whoever was asked sees to it until the end; there is always somebody to ask for. */
function Owner({ ticket: { owner } }: { ticket: TicketDetail }) {
  return (
    <section className="card person">
      <div className="row">
        <Icon name="user" size="l" />
        <div className="sp">
          <b>
            {owner
              ? t('servicedesk.resident.owner', { name: owner.name })
              : t('servicedesk.resident.ownerNobody')}
          </b>
          <div className="q">{t('servicedesk.resident.ownerHint')}</div>
        </div>
      </div>
    </section>
  )
}

function toCome(ticket: TicketDetail): string[] {
  if (!ticket.visit) {
    const left = { reported: 0, finished: 1, closed: 2 } as Record<string, number>
    return (['answer', 'callBack'] as const)
      .slice(left[ticket.state] ?? 0)
      .map((step) => t(`servicedesk.resident.next.${step}`))
  }
  const steps = ['accept', 'arrive', 'finish', 'callBack'] as const
  const done = { reported: 0, assigned: 0, accepted: 1, arrived: 2, finished: 3, closed: 4 }[ticket.state]
  return steps.slice(done).map((step) => t(`servicedesk.resident.next.${step}`))
}
