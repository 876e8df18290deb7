import '@shared/lib/fieldTexts'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate, calendarDay } from '@shared/lib/time'
import { useQuery } from '@tanstack/react-query'
import { Button, Selector } from 'antd-mobile'
import { useId } from 'react'
import { draftName } from '../outbox/draftRows'
import { jobs } from '../outbox/jobs'
import { useDraft } from '../outbox/useDraft'
import { RestoredNote } from './RestoredNote'
import { type Saying, SayingPage, WordsArea } from './SayingPage'

const NOTHING_SAID = { reason: '', until: '' }
const USUAL = ['part', 'firm'] as const
const DAY = 86_400_000
const dayIn = (days: number) => calendarDate(new Date(serverNow().getTime() + days * DAY))

/** It cannot be done now: why, and by which day it will be. The job stays in hand. */
export function LaterPage(saying: Saying) {
  const { account, community, id } = saying
  const asks = useQuery(jobs(account, community)).data?.asks
  const home = asks?.find((one) => one.ticket === id)?.home !== false
  const draft = useDraft(account, draftName(community, id, 'later'), NOTHING_SAID)
  const { reason, until } = draft.said
  const setReason = (words: string) => draft.change({ reason: words })
  const setUntil = (chosen: string) => draft.change({ until: chosen })
  const day = useId()
  const complete = reason.trim() !== '' && until !== ''
  return (
    <SayingPage
      {...saying}
      kind="ticket.postpone"
      title={t('field.later.title')}
      hint={t(home ? 'field.later.hint' : 'field.place.laterHint')}
      send={complete ? sending(home, until) : t('field.later.missing')}
      sent={t(home ? 'field.later.sent' : 'field.place.laterSent')}
      complete={complete}
      said={() => ({ postponed: { reason: reason.trim(), until } })}
      onDone={() => {
        draft.clear()
        saying.onDone()
      }}
    >
      <RestoredNote draft={draft} />
      <WordsArea
        label={t('field.later.reason')}
        hint={t('field.later.reasonHint')}
        most={200}
        value={reason}
        onChange={setReason}
      />
      <div className="row">
        {(home ? ([...USUAL, 'home'] as const) : USUAL).map((usual) => (
          <Button key={usual} onClick={() => setReason(t(`field.later.usual.${usual}`))}>
            {t(`field.later.usual.${usual}`)}
          </Button>
        ))}
      </div>
      <label className="lab" htmlFor={day}>
        {t('field.later.until')}
      </label>
      <Selector
        columns={3}
        showCheckMark={false}
        value={[until]}
        options={[
          { value: dayIn(1), label: t('field.later.tomorrow') },
          { value: dayIn(3), label: t('field.later.days3') },
          { value: dayIn(7), label: t('field.later.week') },
        ]}
        onChange={([chosen]) => setUntil(chosen ?? '')}
      />
      <div className="in">
        <input
          id={day}
          type="date"
          min={dayIn(0)}
          max={dayIn(90)}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </div>
    </SayingPage>
  )
}

const sending = (home: boolean, until: string) =>
  t(home ? 'field.later.send' : 'field.place.laterSend', { day: calendarDay(until, serverNow()) })
