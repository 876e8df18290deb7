import '@shared/lib/fieldTexts'
import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate, calendarDay } from '@shared/lib/time'
import { Bar } from '@shared/ui/phone/Bar'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Button, Selector, TextArea, Toast } from 'antd-mobile'
import { useId, useState } from 'react'
import { append } from '../outbox/append'
import { jobs } from '../outbox/jobs'
import { unsent, useDraining, useOutbox } from '../outbox/useOutbox'
import { titleOf } from '../tickets'
import { OfflineStrip } from './OfflineStrip'

type Props = { account: AccountId; community: CommunityId; id: TicketId; onDone: () => void }

const DAY = 86_400_000
const dayIn = (days: number) => calendarDate(new Date(serverNow().getTime() + days * DAY))

/** It cannot be done now: why, and by which day it will be. The job stays in hand. */
export function LaterPage({ account, community, id, onDone }: Props) {
  const { data } = useQuery(jobs(account, community))
  const items = useOutbox(account)
  const sendNow = useDraining(account)
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const [failure, setFailure] = useState<unknown>()
  const words = useId()
  const day = useId()
  const ticket = data?.items.find((one) => one.id === id)
  const complete = reason.trim() !== '' && until !== ''

  async function send() {
    if (!ticket) return
    try {
      await append({
        account,
        community,
        subject: id,
        label: titleOf(ticket),
        kind: 'ticket.postpone',
        photos: [],
        said: { postponed: { reason: reason.trim(), until } },
      })
      Toast.show({ content: t('field.later.sent') })
      sendNow()
      onDone()
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  return (
    <main className="page docked">
      <OfflineStrip waiting={unsent(items).length} />
      <Bar title={t('field.later.title')} text={ticket && titleOf(ticket)} />
      <div className="pad col">
        <p className="note">{t('field.later.hint')}</p>
        <div>
          <label className="lab" htmlFor={words}>
            {t('field.later.reason')}
          </label>
          <div className="in area">
            <TextArea
              id={words}
              rows={2}
              maxLength={200}
              value={reason}
              onChange={setReason}
              placeholder={t('field.later.reasonHint')}
            />
          </div>
        </div>
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
        <RefusalCard error={failure} />
      </div>
      <div className="dock">
        <Button
          block
          size="large"
          color="primary"
          loading="auto"
          disabled={!complete || !ticket}
          onClick={send}
        >
          {complete
            ? t('field.later.send', { day: calendarDay(until, serverNow()) })
            : t('field.later.missing')}
        </Button>
      </div>
    </main>
  )
}
