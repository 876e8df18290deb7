import '../agreeTexts'
import { t } from '@shared/lib/texts'
import { Dialog } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Button, Input, Segmented } from 'antd'
import { useId, useState } from 'react'
import { type AskedBy, agreeAtDesk, agreedWords, askedBy, mayBeMoved } from '../agree'
import type { TicketDetail } from '../api'
import type { Span } from '../appointment'
import { SpanPicker } from './SpanPicker'
import { useTicketChange } from './useTicketChange'

/** When somebody comes, and another time as long as nobody has. */
export default function AppointmentCard({ ticket, mayAgree }: { ticket: TicketDetail; mayAgree: boolean }) {
  const [open, setOpen] = useState(false)
  const movable = mayAgree && mayBeMoved(ticket)
  if (!movable && !ticket.appointedAt) return null
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t3">{t('agree.title')}</h2>
      </div>
      <div className="bd col">
        <b>{agreedWords(ticket)}</b>
        {ticket.appointmentMoves > 0 && (
          <span className="s13 q">{t('agree.moves', { count: ticket.appointmentMoves })}</span>
        )}
        {movable && (
          <Button onClick={() => setOpen(true)}>
            {t(ticket.appointedAt ? 'agree.change' : 'agree.first')}
          </Button>
        )}
      </div>
      {open && <AgreeDialog ticket={ticket} close={() => setOpen(false)} />}
    </section>
  )
}

function AgreeDialog({ ticket, close }: { ticket: TicketDetail; close: () => void }) {
  const [day, setDay] = useState<string>()
  const [span, setSpan] = useState<Span>()
  const [by, setBy] = useState<AskedBy>('RESIDENT')
  const [reason, setReason] = useState('')
  const reasonId = useId()
  const first = !ticket.appointedAt
  const agree = useTicketChange(
    (given: Parameters<typeof agreeAtDesk>[2]) => agreeAtDesk(ticket.community, ticket.id, given),
    () => t(first ? 'agree.savedFirst' : 'agree.saved'),
  )
  return (
    <Dialog
      title={t(first ? 'agree.first' : 'agree.change')}
      okText={t(first ? 'agree.saveFirst' : 'agree.save')}
      cancelText={t(first ? 'agree.keepFirst' : 'agree.keep')}
      okButtonProps={{ disabled: !span || reason.trim() === '', loading: agree.isPending }}
      onOk={() => span && agree.mutate({ ...span, askedBy: by, reason: reason.trim() }, { onSuccess: close })}
      onCancel={close}
    >
      <SpanPicker
        day={day}
        span={span}
        onChange={(other, chosen) => {
          setDay(other)
          setSpan(chosen)
        }}
      />
      <div className="lab spaced">{t('agree.whose')}</div>
      <Segmented<AskedBy>
        block
        value={by}
        onChange={setBy}
        options={askedBy.map((value) => ({ value, label: t(`agree.by.${value}`) }))}
      />
      <p className="q s13">{t(`agree.byHint.${by}`)}</p>
      <label className="lab spaced" htmlFor={reasonId}>
        {t('agree.reason')}
      </label>
      <Input
        id={reasonId}
        maxLength={200}
        value={reason}
        placeholder={t('agree.reasonHint')}
        onChange={(event) => setReason(event.target.value)}
      />
      <RefusalCard error={agree.error} />
    </Dialog>
  )
}
