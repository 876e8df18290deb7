import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate, calendarDay } from '@shared/lib/time'
import { Choices } from '@shared/ui/phone/Choices'
import { DateField } from '@shared/ui/phone/DateField'
import { Field } from '@shared/ui/phone/Field'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Toast } from 'antd-mobile'
import { useState } from 'react'
import {
  type Absence,
  type AbsenceKind,
  absenceKinds,
  askAbsence,
  myAbsences,
  withdrawAbsence,
} from '../away'

/** Being away: what one asked for, and asking again. */
export function AwayCard({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(myAbsences(community))
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const today = calendarDate(serverNow())
  const withdraw = useMutation({
    mutationFn: (id: string) => withdrawAbsence(community, id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['own', community] }),
  })
  const coming = data?.filter(({ terms }) => terms.lastDay >= today) ?? []
  return (
    <section>
      <h2 className="section">{t('workforce.own.away')}</h2>
      <RefusalCard error={error ?? withdraw.error} retry={refetch} />
      {coming.length > 0 && (
        <ul className="card list">
          {coming.map((one) => (
            <li key={one.id} className="line mid">
              <span className="sp">
                <b>{words(one)}</b>
                <span className="q">{t(`workforce.own.awayStates.${one.state}`)}</span>
              </span>
              {one.state === 'ASKED' && (
                <Button size="small" onClick={() => withdraw.mutate(one.id)}>
                  {t('workforce.own.withdraw')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {asking ? (
        <Asking community={community} today={today} close={() => setAsking(false)} />
      ) : (
        <Button block onClick={() => setAsking(true)}>
          {t('workforce.own.away')}
        </Button>
      )}
    </section>
  )
}

function words({ terms }: Absence): string {
  const now = serverNow()
  return t('workforce.own.awayLine', {
    kind: t(`workforce.away.kind.${terms.kind}`),
    from: calendarDay(terms.firstDay, now),
    until: calendarDay(terms.lastDay, now),
  })
}

type AskingProps = { community: CommunityId; today: string; close: () => void }

function Asking({ community, today, close }: AskingProps) {
  const queries = useQueryClient()
  const [kind, setKind] = useState<AbsenceKind>('ANNUAL')
  const [firstDay, setFirstDay] = useState(today)
  const [lastDay, setLastDay] = useState(today)
  const [reason, setReason] = useState('')
  const ask = useMutation({
    mutationFn: () => askAbsence(community, { kind, firstDay, lastDay, reason: reason.trim() || undefined }),
    onSuccess: () => {
      Toast.show({ content: t('workforce.own.askedAway') })
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['own', community] }),
  })
  return (
    <div className="card pad col">
      <Choices
        legend={t('workforce.own.awayKind')}
        choices={absenceKinds.map((value) => ({ value, label: t(`workforce.away.kind.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <DateField label={t('workforce.own.from')} value={firstDay} onChange={setFirstDay} />
      <DateField label={t('workforce.own.until')} value={lastDay} min={firstDay} onChange={setLastDay} />
      <Field label={t('workforce.own.reason')} value={reason} maxLength={500} onChange={setReason} />
      <RefusalCard error={ask.error} />
      <Button
        block
        color="primary"
        disabled={!firstDay || !lastDay}
        loading={ask.isPending}
        onClick={() => ask.mutate()}
      >
        {t('workforce.own.askAway')}
      </Button>
    </div>
  )
}
