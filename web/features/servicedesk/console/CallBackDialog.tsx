import { t } from '@shared/lib/texts'
import { Dialog } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Input, Segmented } from 'antd'
import { useId, useState } from 'react'
import { type CallBack, callBack, type TicketDetail } from '../api'
import { useTicketChange } from './useTicketChange'

type Answer = 'satisfied' | 'notSatisfied' | 'notAnswered'

/** What the resident said when the desk called back. */
export function CallBackDialog({ ticket, close }: { ticket: TicketDetail; close: () => void }) {
  const [answer, setAnswer] = useState<Answer>('satisfied')
  const [note, setNote] = useState('')
  const noteId = useId()
  const tell = useTicketChange(
    (told: CallBack) => callBack(ticket.community, ticket.id, told),
    () => t('servicedesk.ticket.callBackSaved'),
  )
  const answered = answer !== 'notAnswered'
  const told: CallBack = { answered, note, ...(answered && { satisfied: answer === 'satisfied' }) }
  return (
    <Dialog
      title={t(ticket.needsCheck ? 'servicedesk.check.title' : 'servicedesk.ticket.callBackTitle')}
      okText={t('servicedesk.ticket.saveCallBack')}
      cancelText={t('servicedesk.ticket.later')}
      okButtonProps={{ loading: tell.isPending }}
      onOk={() => tell.mutate(told, { onSuccess: close })}
      onCancel={close}
    >
      {ticket.needsCheck && <p className="q s13">{t('servicedesk.check.how')}</p>}
      <Segmented<Answer>
        block
        value={answer}
        onChange={setAnswer}
        options={(['satisfied', 'notSatisfied', 'notAnswered'] as const).map((value) => ({
          value,
          label: t(`servicedesk.ticket.${value}`),
        }))}
      />
      <label className="lab spaced" htmlFor={noteId}>
        {t('servicedesk.ticket.note')}
      </label>
      <Input.TextArea id={noteId} rows={3} value={note} onChange={(event) => setNote(event.target.value)} />
      <RefusalCard error={tell.error} />
    </Dialog>
  )
}
