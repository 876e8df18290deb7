import { useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { Dialog } from '@shared/ui/Dialog'
import { PhotoUpload } from '@shared/ui/PhotoUpload'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Segmented } from 'antd'
import { useId, useState } from 'react'
import type { TicketDetail } from '../api'
import { type GivenPause, type PausesOfTicket, pause, pausesOf, resume } from '../pauses'
import { ticketsChanged } from './ticketsChanged'

/** Whether the clock to the end stands still, why and until when, and the buttons that stop it and let it run on. */
export function PauseCard({ ticket }: { ticket: TicketDetail }) {
  const now = useNow(15_000)
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const { data, error, refetch } = useQuery(pausesOf(ticket.community, ticket.id))
  const running = ticket.clocks.some((clock) => clock.name === 'finish' && !clock.stoppedAt)
  const again = useMutation({
    mutationFn: () => resume(ticket.community, ticket.id),
    onSettled: () => ticketsChanged(queries, ticket.community),
  })
  const still = data?.items.find((one) => !one.endedAt)
  return (
    <div className="col">
      <RefusalCard error={error ?? again.error} retry={error ? refetch : undefined} />
      {still && (
        <>
          <p>{t('servicedesk.pause.still', { name: still.name, time: moment(still.endsAt, now) })}</p>
          <Button loading={again.isPending} onClick={() => again.mutate()}>
            {t('servicedesk.pause.resume')}
          </Button>
        </>
      )}
      {data && !still && running && (
        <Button onClick={() => setOpen(true)}>{t('servicedesk.pause.begin')}</Button>
      )}
      {data && !still && !running && <p className="q s13">{t('servicedesk.pause.none')}</p>}
      {open && data && <PauseDialog ticket={ticket} reasons={data.reasons} close={() => setOpen(false)} />}
    </div>
  )
}

type Asked = { ticket: TicketDetail; reasons: PausesOfTicket['reasons']; close: () => void }

function PauseDialog({ ticket, reasons, close }: Asked) {
  const queries = useQueryClient()
  const [reason, setReason] = useState(reasons[0])
  const [note, setNote] = useState('')
  const [photos, setPhotos] = useState<string[]>([])
  const noteId = useId()
  const stop = useMutation({
    mutationFn: (given: GivenPause) => pause(ticket.community, ticket.id, given),
    onSuccess: close,
    onSettled: () => ticketsChanged(queries, ticket.community),
  })
  if (!reason) return null
  return (
    <Dialog
      title={t('servicedesk.pause.title')}
      okText={t('servicedesk.pause.begin')}
      cancelText={t('servicedesk.pause.cancel')}
      okButtonProps={{ disabled: reason.needsPhoto && photos.length === 0, loading: stop.isPending }}
      onOk={() => stop.mutate({ reason: reason.key, note: note.trim() || undefined, photos })}
      onCancel={close}
    >
      <Segmented
        vertical
        block
        value={reason.key}
        onChange={(key) => setReason(reasons.find((one) => one.key === key))}
        options={reasons.map((one) => ({ value: one.key, label: one.name }))}
      />
      <p className="q s13">
        {t('servicedesk.pause.limit', { hours: Math.round((reason.maxMinutes / 60) * 10) / 10 })}
      </p>
      <label className="lab spaced" htmlFor={noteId}>
        {t('servicedesk.pause.note')}
      </label>
      <Input id={noteId} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      <PhotoUpload
        community={ticket.community}
        label={t(reason.needsPhoto ? 'servicedesk.pause.photoNeeded' : 'servicedesk.pause.photo')}
        value={photos}
        onChange={setPhotos}
      />
      <RefusalCard error={stop.error} />
    </Dialog>
  )
}
