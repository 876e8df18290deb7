import type { AccountId, TicketId } from '@shared/lib/ids'
import { useOnline } from '@shared/lib/online'
import { serverNow } from '@shared/lib/serverClock'
import { say, t } from '@shared/lib/texts'
import playbook from '@shared/lib/texts/playbook.zh.json'
import { moment } from '@shared/lib/time'
import { VerdictShape } from '@shared/ui/PromiseMark'
import { Field } from '@shared/ui/phone/Field'
import { Toggle } from '@shared/ui/phone/Toggle'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Stepper, Toast } from 'antd-mobile'
import { useState } from 'react'
import type { TicketDetail } from '../api'
import type { Agreed } from '../field'
import { draftName } from '../outbox/draftRows'
import { myRoom } from '../outbox/myRoom'
import { useDraft } from '../outbox/useDraft'
import type { OutboxItem } from '../outbox/useOutbox'
import { distance, type Room, readMyRoom } from '../temperatures'
import { Kept } from './JobSteps'
import { MeasureCard } from './MeasureCard'
import { RestoredNote } from './RestoredNote'

say({ playbook })

type Props = {
  account: AccountId
  ticket: TicketDetail
  items: OutboxItem[]
  sendNow: () => Promise<void>
  mayMeasure: boolean
}

/** How warm the room is: what was measured and agreed while it is not right, and what the thermometer says now. A reading needs a network; what is agreed does not. */
export default function TemperatureCard({ account, ticket, items, sendNow, mayMeasure }: Props) {
  const { data } = useQuery(myRoom(account, ticket.community, ticket.id))
  const kept = keptAgreement(items, ticket.id)
  const plan = kept?.command.payload.agreed ?? planOf(data?.issue)
  const [measuring, setMeasuring] = useState(false)
  if (!data || (!data.issue && !mayMeasure)) return null
  if (!data.issue && !measuring) {
    return (
      <Button block onClick={() => setMeasuring(true)}>
        {t('playbook.temperature.measureNow')}
      </Button>
    )
  }
  return (
    <section className="card hero col">
      <div className="row">
        <b className="sp">{t('playbook.temperature.title')}</b>
        <span className="q">
          {t('playbook.temperature.normal', { low: data.range.low, high: data.range.high })}
        </span>
      </div>
      <Readings room={data} />
      {plan && (
        <div className="note row">
          <span className="sp">
            {t('playbook.temperature.plan', {
              measure: t(`playbook.temperature.measures.${plan.measure}`),
              words: plan.words,
            })}
          </span>
          {kept && <Kept item={kept} />}
        </div>
      )}
      {mayMeasure && data.issue && (
        <MeasureCard account={account} ticket={ticket} agreed={plan !== undefined} sendNow={sendNow} />
      )}
      {mayMeasure && (
        <Reading account={account} ticket={ticket} room={data} onKept={() => setMeasuring(false)} />
      )}
    </section>
  )
}

/** What was agreed and is still in the phone. */
const keptAgreement = (items: OutboxItem[], ticket: TicketId): OutboxItem | undefined =>
  items.findLast(
    ({ command, state }) =>
      state !== 'sent' && command.kind === 'ticket.measure' && command.subject === ticket,
  )

const planOf = (issue: Room['issue']): Agreed | undefined =>
  issue?.measure && { measure: issue.measure, words: issue.measureWords ?? '' }

function Readings({ room }: { room: Room }) {
  return (
    <ul>
      {room.issue?.readings.map((one) => {
        const out = distance(room.range, one.celsius)
        return (
          <li key={one.at} className="row">
            <VerdictShape verdict={out === 0 ? 'met' : 'breached'} />
            <b>{t('playbook.temperature.taken', { celsius: one.celsius })}</b>
            {out > 0 && <span className="breach">{t('playbook.temperature.out', { by: out })}</span>}
            <span className="sp" />
            <span className="q">
              {moment(one.at, serverNow())} {one.note ?? one.by}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

type ReadingProps = { account: AccountId; ticket: TicketDetail; room: Room; onKept: () => void }

type Typed = { celsius?: number; note: string }

const NOTHING_READ: Typed = { note: '' }

/** A stepper, for gloves: half a degree a tap. */
function Reading({ account, ticket, room, onKept }: ReadingProps) {
  const online = useOnline()
  const queries = useQueryClient()
  const draft = useDraft<Typed>(account, draftName(ticket.community, ticket.id, 'reading'), NOTHING_READ)
  const { note, celsius = room.issue?.readings.at(-1)?.celsius ?? room.range.low } = draft.said
  const [consent, setConsent] = useState(false)
  const keep = useMutation({
    mutationFn: (read: Parameters<typeof readMyRoom>[2]) => readMyRoom(ticket.community, ticket.id, read),
    onSuccess: (kept) => {
      queries.setQueryData(myRoom(account, ticket.community, ticket.id).queryKey, kept)
      Toast.show({ content: t(kept.issue ? 'playbook.temperature.opened' : 'playbook.temperature.kept') })
      setConsent(false)
      draft.clear()
      onKept()
    },
  })
  return (
    <>
      <RestoredNote draft={draft} />
      <div className="row">
        <span className="sp">{t('playbook.temperature.celsius')}</span>
        <Stepper
          aria-label={t('playbook.temperature.celsius')}
          min={-30}
          max={60}
          step={0.5}
          digits={1}
          value={celsius}
          onChange={(value) => draft.change({ celsius: value ?? room.range.low })}
        />
      </div>
      <Field
        label={t('playbook.temperature.whereTaken')}
        value={note}
        onChange={(words) => draft.change({ note: words })}
        placeholder={t('playbook.temperature.whereHint')}
        maxLength={500}
      />
      <Toggle title={t('playbook.temperature.consent')} on={consent} onChange={setConsent} />
      {!online && <p className="q">{t('playbook.temperature.needsNetwork')}</p>}
      <RefusalCard error={keep.error} />
      <Button
        block
        color="primary"
        fill="outline"
        disabled={!consent || !online}
        loading={keep.isPending}
        onClick={() => keep.mutate({ celsius, consent, ...(note.trim() && { note: note.trim() }) })}
      >
        {t('playbook.temperature.record', { celsius: celsius.toFixed(1) })}
      </Button>
    </>
  )
}
