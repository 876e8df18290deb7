import '@shared/lib/fieldTexts'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate, calendarDay } from '@shared/lib/time'
import { Button, Selector } from 'antd-mobile'
import { useId, useState } from 'react'
import { type Saying, SayingPage, WordsArea } from './SayingPage'

const DAY = 86_400_000
const dayIn = (days: number) => calendarDate(new Date(serverNow().getTime() + days * DAY))

/** It cannot be done now: why, and by which day it will be. The job stays in hand. */
export function LaterPage(saying: Saying) {
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const day = useId()
  const complete = reason.trim() !== '' && until !== ''
  return (
    <SayingPage
      {...saying}
      kind="ticket.postpone"
      title={t('field.later.title')}
      hint={t('field.later.hint')}
      send={
        complete ? t('field.later.send', { day: calendarDay(until, serverNow()) }) : t('field.later.missing')
      }
      sent={t('field.later.sent')}
      complete={complete}
      said={() => ({ postponed: { reason: reason.trim(), until } })}
    >
      <WordsArea
        label={t('field.later.reason')}
        hint={t('field.later.reasonHint')}
        most={200}
        value={reason}
        onChange={setReason}
      />
      <div className="row">
        {(['part', 'firm', 'home'] as const).map((usual) => (
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
