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
import { distance, type Room, readMyRoom, roomOfJob } from '../temperatures'

say({ playbook })

type Props = { ticket: TicketDetail; mayMeasure: boolean }

/** How warm the room is: what was measured and agreed while it is not right, and what the thermometer says now. Nothing without a network. */
export default function TemperatureCard({ ticket, mayMeasure }: Props) {
  const { data } = useQuery(roomOfJob(ticket.community, ticket.id))
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
      {data.issue?.measure && (
        <p className="note">
          {t('playbook.temperature.plan', {
            measure: t(`playbook.temperature.measures.${data.issue.measure}`),
            words: data.issue.measureWords ?? '',
          })}
        </p>
      )}
      {mayMeasure && <Reading ticket={ticket} room={data} onKept={() => setMeasuring(false)} />}
    </section>
  )
}

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

type ReadingProps = { ticket: TicketDetail; room: Room; onKept: () => void }

/** A stepper, for gloves: half a degree a tap. */
function Reading({ ticket, room, onKept }: ReadingProps) {
  const online = useOnline()
  const queries = useQueryClient()
  const [celsius, setCelsius] = useState(room.issue?.readings.at(-1)?.celsius ?? room.range.low)
  const [consent, setConsent] = useState(false)
  const [note, setNote] = useState('')
  const keep = useMutation({
    mutationFn: () =>
      readMyRoom(ticket.community, ticket.id, {
        celsius,
        consent,
        ...(note.trim() && { note: note.trim() }),
      }),
    onSuccess: (kept) => {
      queries.setQueryData(roomOfJob(ticket.community, ticket.id).queryKey, kept)
      Toast.show({ content: t(kept.issue ? 'playbook.temperature.opened' : 'playbook.temperature.kept') })
      setConsent(false)
      setNote('')
      onKept()
    },
  })
  return (
    <>
      <div className="row">
        <span className="sp">{t('playbook.temperature.celsius')}</span>
        <Stepper
          aria-label={t('playbook.temperature.celsius')}
          min={-30}
          max={60}
          step={0.5}
          digits={1}
          value={celsius}
          onChange={(value) => setCelsius(value ?? room.range.low)}
        />
      </div>
      <Field
        label={t('playbook.temperature.whereTaken')}
        value={note}
        onChange={setNote}
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
        onClick={() => keep.mutate()}
      >
        {t('playbook.temperature.record', { celsius: celsius.toFixed(1) })}
      </Button>
    </>
  )
}
