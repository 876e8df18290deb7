import { t } from '@shared/lib/texts'
import { Dialog } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Input, Segmented } from 'antd'
import { useId, useState } from 'react'
import type { TicketDetail } from '../api'
import { type Answer, answer } from '../asked'
import { useTicketChange } from './useTicketChange'

type Ending = 'reply' | 'ends'

/** What those who asked are told; where nobody has to come that may be all there is to do. */
export function AnswerDialog({ ticket, close }: { ticket: TicketDetail; close: () => void }) {
  const [words, setWords] = useState('')
  const [ending, setEnding] = useState<Ending>(ticket.visit ? 'reply' : 'ends')
  const wordsId = useId()
  const tell = useTicketChange(
    (given: Answer) => answer(ticket.community, ticket.id, given),
    () => t('servicedesk.asked.answered'),
  )
  return (
    <Dialog
      title={t('servicedesk.asked.answerTitle')}
      okText={t('servicedesk.asked.save')}
      cancelText={t('servicedesk.asked.later')}
      okButtonProps={{ disabled: words.trim() === '', loading: tell.isPending }}
      onOk={() => tell.mutate({ words: words.trim(), ends: ending === 'ends' }, { onSuccess: close })}
      onCancel={close}
    >
      {!ticket.visit && (
        <>
          <Segmented<Ending>
            block
            value={ending}
            onChange={setEnding}
            options={(['reply', 'ends'] as const).map((value) => ({
              value,
              label: t(`servicedesk.asked.${value}`),
            }))}
          />
          <p className="q s13">{t('servicedesk.asked.endsHint')}</p>
        </>
      )}
      <label className="lab spaced" htmlFor={wordsId}>
        {t('servicedesk.asked.words')}
      </label>
      <Input.TextArea
        id={wordsId}
        rows={5}
        maxLength={2000}
        value={words}
        placeholder={t('servicedesk.asked.wordsHint')}
        onChange={(event) => setWords(event.target.value)}
      />
      <RefusalCard error={tell.error} />
    </Dialog>
  )
}
