import { t } from '@shared/lib/texts'
import { Dialog } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Input, Segmented } from 'antd'
import { useId, useState } from 'react'
import { type CallBack, callBack, type TicketDetail } from '../api'
import { useTicketChange } from './useTicketChange'

type Answer = 'satisfied' | 'notSatisfied' | 'notAnswered'

/** Of a home what the resident says; of a place of everybody's what whoever looked has seen. */
const WORDS = {
  call: {
    title: 'servicedesk.ticket.callBackTitle',
    satisfied: 'servicedesk.ticket.satisfied',
    notSatisfied: 'servicedesk.ticket.notSatisfied',
    notAnswered: 'servicedesk.ticket.notAnswered',
    note: 'servicedesk.ticket.note',
    save: 'servicedesk.ticket.saveCallBack',
    saved: 'servicedesk.ticket.callBackSaved',
  },
  check: {
    title: 'servicedesk.check.title',
    satisfied: 'servicedesk.check.satisfied',
    notSatisfied: 'servicedesk.check.notSatisfied',
    notAnswered: 'servicedesk.check.notAnswered',
    note: 'servicedesk.check.note',
    save: 'servicedesk.check.save',
    saved: 'servicedesk.check.saved',
  },
} as const

/** What was heard when the desk called back, or seen at a place of everybody's. */
export function CallBackDialog({ ticket, close }: { ticket: TicketDetail; close: () => void }) {
  const [answer, setAnswer] = useState<Answer>('satisfied')
  const [note, setNote] = useState('')
  const noteId = useId()
  const words = WORDS[ticket.needsCheck ? 'check' : 'call']
  const tell = useTicketChange(
    (told: CallBack) => callBack(ticket.community, ticket.id, told),
    () => t(words.saved),
  )
  const answered = answer !== 'notAnswered'
  const told: CallBack = { answered, note, ...(answered && { satisfied: answer === 'satisfied' }) }
  return (
    <Dialog
      title={t(words.title)}
      okText={t(words.save)}
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
          label: t(words[value]),
        }))}
      />
      <label className="lab spaced" htmlFor={noteId}>
        {t(words.note)}
      </label>
      <Input.TextArea id={noteId} rows={3} value={note} onChange={(event) => setNote(event.target.value)} />
      <RefusalCard error={tell.error} />
    </Dialog>
  )
}
