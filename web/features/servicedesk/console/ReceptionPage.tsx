import type { CommunityId } from '@shared/lib/ids'
import { serverNow, useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { clockTime, dayOf, moment } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Space } from 'antd'
import { useState } from 'react'
import { closeDay, type Question, type ReceptionDay, receptionDays } from '../closing'
import { FollowUpsCard } from './FollowUpsCard'
import { CallOffDialog, MoveDialog } from './ReceptionChange'
import { AnnounceDialog, AnswerDialog, AskDialog, FollowUpDialog } from './ReceptionDialogs'

type Props = { community: CommunityId; mayManage: boolean }

/** Reception days: announced, who comes, what was asked and what was answered. */
export default function ReceptionPage({ community, mayManage }: Props) {
  const { data, error, refetch } = useQuery(receptionDays(community))
  const [announcing, setAnnouncing] = useState(false)
  return (
    <>
      <PageHeader
        title={t('closing.reception.title')}
        meta={t('closing.reception.meta')}
        actions={
          mayManage && (
            <Button type="primary" onClick={() => setAnnouncing(true)}>
              {t('closing.reception.announce')}
            </Button>
          )
        }
      />
      <RefusalCard error={error} retry={refetch} />
      {mayManage && <FollowUpsCard community={community} />}
      {!data && !error && <Waiting rows={6} />}
      {data?.length === 0 && <p className="empty">{t('closing.reception.empty')}</p>}
      {data?.map((day) => (
        <Day key={day.id} community={community} day={day} mayManage={mayManage} />
      ))}
      {announcing && <AnnounceDialog community={community} close={() => setAnnouncing(false)} />}
    </>
  )
}

type Doing = { what: 'ask' | 'move' | 'callOff' } | { what: 'answer' | 'followUp'; question: Question }

function Day({ community, day, mayManage }: Props & { day: ReceptionDay }) {
  const [doing, setDoing] = useState<Doing>()
  const queries = useQueryClient()
  const now = useNow(60_000)
  const end = useMutation({
    mutationFn: () => closeDay(community, day.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['reception', community] }),
  })
  const open = mayManage && !day.closedAt && !day.calledOffBecause
  const ahead = new Date(day.startsAt) > now
  const close = () => setDoing(undefined)
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t2">{t(`closing.reception.${day.host}`)}</h2>
        <span className="q s13">
          {t('closing.reception.today', {
            day: dayOf(day.startsAt),
            from: clockTime(day.startsAt),
            until: clockTime(day.endsAt),
            place: day.place,
          })}
        </span>
        <span className="sp" />
        {day.moves > 0 && (
          <span className="tag">{t('servicedesk.reception.moved', { count: day.moves })}</span>
        )}
        {day.calledOffBecause && (
          <span className="tag risk">
            {t('servicedesk.reception.calledOff', { reason: day.calledOffBecause })}
          </span>
        )}
        {day.closedAt && <span className="tag">{t('closing.reception.closed')}</span>}
        {open && (
          <Space>
            {ahead && (
              <>
                <Button onClick={() => setDoing({ what: 'move' })}>{t('servicedesk.reception.move')}</Button>
                <Button onClick={() => setDoing({ what: 'callOff' })}>
                  {t('servicedesk.reception.callOff')}
                </Button>
              </>
            )}
            <Button onClick={() => setDoing({ what: 'ask' })}>{t('closing.reception.ask')}</Button>
            {!ahead && (
              <Button loading={end.isPending} onClick={() => end.mutate()}>
                {t('closing.reception.close')}
              </Button>
            )}
          </Space>
        )}
      </div>
      <RefusalCard error={end.error} />
      {day.bookings.length > 0 && (
        <div className="bd">
          <b>{t('closing.reception.bookings', { count: day.bookings.length })}</b>
          {day.bookings.map((booking) => (
            <div key={`${booking.space} ${booking.bookedAt}`} className="s13">
              {booking.spaceLabel} {booking.name} {booking.subject}{' '}
              <span className="q">{moment(booking.bookedAt, serverNow())}</span>
            </div>
          ))}
        </div>
      )}
      {day.questions.map((question) => (
        <div key={question.id} className="bd row">
          <div className="sp">
            <b>{question.question}</b>{' '}
            <span className="q s13">
              {question.spaceLabel} {question.askedBy}
            </span>
            <Outcome community={community} question={question} />
          </div>
          {open && !question.answer && !question.ticket && (
            <Space>
              <Button size="small" onClick={() => setDoing({ what: 'answer', question })}>
                {t('closing.reception.answer')}
              </Button>
              <Button size="small" onClick={() => setDoing({ what: 'followUp', question })}>
                {t('closing.reception.followUp')}
              </Button>
            </Space>
          )}
        </div>
      ))}
      {doing?.what === 'ask' && <AskDialog community={community} day={day} close={close} />}
      {doing?.what === 'move' && <MoveDialog community={community} day={day} close={close} />}
      {doing?.what === 'callOff' && <CallOffDialog community={community} day={day} close={close} />}
      {doing?.what === 'answer' && (
        <AnswerDialog community={community} question={doing.question} close={close} />
      )}
      {doing?.what === 'followUp' && (
        <FollowUpDialog community={community} question={doing.question} close={close} />
      )}
    </section>
  )
}

function Outcome({ community, question }: { community: CommunityId; question: Question }) {
  if (question.ticket) {
    return (
      <div className="s13">
        <Link to="/c/$community/tickets/$ticket" params={{ community, ticket: question.ticket }}>
          {t('closing.reception.ticket', { number: question.ticketNumber ?? '' })}
        </Link>
      </div>
    )
  }
  return <div className="s13 m">{question.answer ?? t('closing.reception.open')}</div>
}
