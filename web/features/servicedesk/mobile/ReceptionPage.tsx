import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { clockTime, dayOf } from '@shared/lib/time'
import { Bar } from '@shared/ui/phone/Bar'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton, TextArea } from 'antd-mobile'
import { useId, useState } from 'react'
import { type AnnouncedDay, askedOnDays, bookDay, daysToCome } from '../closing'

type Props = { community: CommunityId; home?: string }

/** The days on which somebody listens; a resident says in a line what it is about. */
export function ReceptionPage({ community, home }: Props) {
  const { data, error, refetch } = useQuery(daysToCome(community))
  return (
    <main className="page">
      <Bar title={t('closing.reception.mineTitle')} />
      <div className="pad col">
        <p className="m">{t('closing.reception.mineWhy')}</p>
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Skeleton.Paragraph lineCount={4} animated />}
        {data?.length === 0 && (
          <section className="card hero">
            <b className="quiet">{t('closing.reception.mineEmpty')}</b>
          </section>
        )}
        {data?.map((day) => (
          <Day key={day.id} community={community} home={home} day={day} />
        ))}
        <Asked community={community} />
      </div>
    </main>
  )
}

/** What one asked, and what one was told. */
function Asked({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(askedOnDays(community))
  if (error) return <RefusalCard error={error} retry={refetch} />
  if (!data?.length) return null
  return (
    <>
      <h2 className="section">{t('closing.reception.mineAsked')}</h2>
      {data.map((one) => (
        <section key={one.id} className="card hero col">
          <b>{one.question}</b>
          <span className="q">
            {t(`closing.reception.${one.host}`)} {dayOf(one.startsAt)}
          </span>
          <p>
            {one.answer ??
              (one.ticketNumber
                ? t('closing.reception.mineTicket', { number: one.ticketNumber })
                : t('closing.reception.open'))}
          </p>
        </section>
      ))}
    </>
  )
}

function Day({ community, home, day }: Props & { day: AnnouncedDay }) {
  const [subject, setSubject] = useState('')
  const id = useId()
  const queries = useQueryClient()
  const book = useMutation({
    mutationFn: async () => home && bookDay(community, day.id, { space: home, subject: subject.trim() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reception-to-come', community] }),
  })
  return (
    <section className="card hero col">
      <b>{t(`closing.reception.${day.host}`)}</b>
      <span className="m">
        {t('closing.reception.today', {
          day: dayOf(day.startsAt),
          from: clockTime(day.startsAt),
          until: clockTime(day.endsAt),
          place: day.place,
        })}
      </span>
      {day.booked && <span className="tag">{t('closing.reception.booked')}</span>}
      {!day.booked && home && (
        <>
          <label className="q" htmlFor={id}>
            {t('closing.reception.subject')}
          </label>
          <div className="in area">
            <TextArea id={id} rows={2} maxLength={500} value={subject} onChange={setSubject} />
          </div>
          <Button
            color="primary"
            block
            size="large"
            disabled={subject.trim() === ''}
            loading={book.isPending}
            onClick={() => book.mutate()}
          >
            {t('closing.reception.book')}
          </Button>
        </>
      )}
      <RefusalCard error={book.error} />
    </section>
  )
}
