import { t } from '@shared/lib/texts'
import { Choices } from '@shared/ui/phone/Choices'
import { Field } from '@shared/ui/phone/Field'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Toast } from 'antd-mobile'
import { useState } from 'react'
import type { Card } from '../cards'
import { type InPhone, type SkipReason, skipReasons } from '../tasks'

type Props = { card: Card; inPhone: InPhone; onDone: () => void }

/** It cannot be done now: why is kept, whoever leads sees it, and it stays open. */
export function SkipCard({ card, inPhone, onDone }: Props) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState<SkipReason>()
  const [note, setNote] = useState('')
  const queries = useQueryClient()
  const skip = useMutation({
    mutationFn: async (reason: SkipReason) => {
      for (const task of card) {
        await inPhone.keep({
          kind: 'task.skip',
          task,
          reason,
          photos: [],
          album: [],
          note: note.trim() || undefined,
        })
      }
    },
    onSuccess: () => {
      Toast.show({ content: t('planned.mine.skipped', { place: card[0].place }) })
      onDone()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['my-planned-tasks'] }),
  })
  if (!open) {
    return (
      <button type="button" className="btn s" onClick={() => setOpen(true)}>
        {t('planned.mine.skip')}
      </button>
    )
  }
  const unsaid = !reason || (reason === 'OTHER' && note.trim() === '')
  return (
    <section className="card hero col">
      <Choices
        three
        legend={t('planned.mine.skipWhy')}
        choices={skipReasons.map((one) => ({ value: one, label: t(`planned.skip.${one}`) }))}
        value={reason}
        onChange={(value) => setReason(value as SkipReason)}
      />
      <Field
        label={t('planned.mine.skipNote')}
        placeholder={t('planned.mine.skipNoteHint')}
        maxLength={500}
        value={note}
        onChange={setNote}
      />
      <RefusalCard error={skip.error} />
      <Button block disabled={unsaid} loading={skip.isPending} onClick={() => reason && skip.mutate(reason)}>
        {t('planned.mine.skipSave')}
      </Button>
    </section>
  )
}
