import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { Icon } from '@shared/ui/Icon'
import { MaskedPhone } from '@shared/ui/MaskedPhone'
import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import type { TicketDetail } from '../api'
import { OwnerCard } from './OwnerCard'
import { PauseCard } from './PauseCard'

const AppointmentCard = lazy(() => import('./AppointmentCard'))
const TogetherCard = lazy(() => import('./TogetherCard'))
const LetterCard = lazy(() => import('./LetterCard'))
const MailFilesCard = lazy(() => import('./MailFilesCard'))
const LeakCard = lazy(() => import('./LeakCard'))
const SupervisionCard = lazy(() => import('./SupervisionCard'))
const FieldCard = lazy(() => import('./FieldCard'))
const CrewCard = lazy(() => import('./CrewCard'))

/** Whether it was seen at a planned task. */
const wasFound = (ticket: TicketDetail) =>
  ticket.timeline.some((entry) => entry.kind === 'servicedesk.fault-found')

/** Who is at it, for whom, and by which promises it is measured. */
export function TicketAside({ ticket, permissions }: { ticket: TicketDetail; permissions: string[] }) {
  return (
    <aside className="col">
      <Card title={t('servicedesk.asked.owner')}>
        <OwnerCard ticket={ticket} permissions={permissions} />
      </Card>
      {ticket.visit && (
        <Card title={t('servicedesk.ticket.who')}>
          <Who ticket={ticket} />
        </Card>
      )}
      {ticket.visit && (
        <Suspense>
          <AppointmentCard ticket={ticket} mayAgree={permissions.includes('tickets.call-back')} />
        </Suspense>
      )}
      {ticket.visit && permissions.includes('leaks.read') && (
        <Suspense>
          <LeakCard ticket={ticket} mayHandle={permissions.includes('leaks.handle')} />
        </Suspense>
      )}
      {ticket.visit && (
        <Suspense>
          <FieldCard ticket={ticket} />
        </Suspense>
      )}
      {ticket.visit && ticket.assignee && (
        <Suspense>
          <CrewCard ticket={ticket} mayAssign={permissions.includes('tickets.assign')} />
        </Suspense>
      )}
      <Card title={t('servicedesk.ticket.house')}>
        <dl className="kv">
          <dt>{t('servicedesk.ticket.room')}</dt>
          <dd>{ticket.spaceLabel}</dd>
          <dt>{t('servicedesk.ticket.kind')}</dt>
          <dd>{ticket.categoryName}</dd>
          <dt>{t('servicedesk.ticket.reportedAt')}</dt>
          <dd>{moment(ticket.reportedAt, serverNow())}</dd>
        </dl>
        {permissions.includes('planned.read') && wasFound(ticket) && (
          <p className="s13">
            <Link
              to="/c/$community/planned"
              params={{ community: ticket.community }}
              search={{ ticket: ticket.id }}
            >
              {t('servicedesk.ticket.foundAt')}
            </Link>
          </p>
        )}
        <p className="s13">
          <a href={paper(ticket, 'work-order')} target="_blank" rel="noreferrer">
            {t('servicedesk.ticket.workOrder')}
          </a>
          {' · '}
          <a href={paper(ticket, 'call-back-slip')} target="_blank" rel="noreferrer">
            {t('servicedesk.ticket.callBackSlip')}
          </a>
        </p>
      </Card>
      {ticket.channel === 'OFFICE' && (
        <Suspense>
          <LetterCard ticket={ticket} />
        </Suspense>
      )}
      {cameByMail(ticket) && (
        <Suspense>
          <MailFilesCard ticket={ticket} />
        </Suspense>
      )}
      <Suspense>
        <TogetherCard ticket={ticket} mayManage={permissions.includes('incidents.manage')} />
      </Suspense>
      {permissions.includes('tickets.pause') && (
        <Card title={t('servicedesk.pause.card')}>
          <PauseCard ticket={ticket} />
        </Card>
      )}
      <Card title={t('servicedesk.ticket.clauses')}>
        <Clauses ticket={ticket} />
      </Card>
      {permissions.includes('supervision.read') && (
        <Suspense fallback={null}>
          <SupervisionCard
            community={ticket.community}
            ticket={ticket.id}
            mayIssue={permissions.includes('supervision.issue')}
          />
        </Suspense>
      )}
      {ticket.stars && (
        <Card title={t('servicedesk.ticket.rating')}>
          <b>{t('servicedesk.ticket.stars', { stars: ticket.stars })}</b>
          <p className="m">{ticket.comment}</p>
        </Card>
      )}
    </aside>
  )
}

const cameByMail = ({ channel, timeline }: TicketDetail) =>
  channel === 'EMAIL' || timeline.some(({ kind }) => kind === 'servicedesk.mail-joined')

const paper = ({ community, id }: TicketDetail, name: 'work-order' | 'call-back-slip') =>
  `/api/communities/${community}/tickets/${id}/${name}.pdf`

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t3">{title}</h2>
      </div>
      <div className="bd">{children}</div>
    </section>
  )
}

function Who({ ticket: { assignee } }: { ticket: TicketDetail }) {
  if (!assignee) return <b className="risk">{t('servicedesk.ticket.nobody')}</b>
  return (
    <div className="row">
      <span className="av">{assignee.name.slice(0, 1)}</span>
      <div className="sp">
        <b>{assignee.name}</b>
        <div className="s12 q">{t('servicedesk.ticket.badge', { badge: assignee.badge })}</div>
      </div>
      {assignee.phone && <MaskedPhone phone={assignee.phone} name={assignee.name} />}
    </div>
  )
}

function Clauses({ ticket }: { ticket: TicketDetail }) {
  return (
    <div className="col s13 clauses">
      {ticket.clocks.map((clock) => (
        <div key={clock.name}>
          {t(`servicedesk.clock.${clock.name}`)}{' '}
          {clock.clause ? (
            <Link
              to="/c/$community/wall"
              params={{ community: ticket.community }}
              search={{ clause: clock.clause }}
            >
              {clock.clause}
            </Link>
          ) : (
            <span className="q">{t('servicedesk.ticket.noClause')}</span>
          )}
        </div>
      ))}
      <div className="note">
        <Icon name="info" size="s" />
        <span>{t('servicedesk.ticket.pinned')}</span>
      </div>
    </div>
  )
}
