import '../dispatchTexts'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, TextArea, Toast } from 'antd-mobile'
import { useId, useState } from 'react'
import { decline } from '../dispatch'

type Props = { community: CommunityId; ticket: TicketId; onDone: () => void }

/** Whoever cannot go says why, and somebody else is sent. */
export default function DeclineCard({ community, ticket, onDone }: Props) {
  const id = useId()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const give = useMutation({
    mutationFn: () => decline(community, ticket, reason.trim()),
    onSuccess: () => {
      Toast.show({ content: t('dispatch.decline.done') })
      onDone()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['my-jobs'] }),
  })
  if (!open) {
    return (
      <Button block onClick={() => setOpen(true)}>
        {t('dispatch.decline.enter')}
      </Button>
    )
  }
  return (
    <section className="card pad col">
      <label className="lab" htmlFor={id}>
        {t('dispatch.decline.why')}
      </label>
      <TextArea
        id={id}
        rows={2}
        maxLength={200}
        placeholder={t('dispatch.decline.hint')}
        value={reason}
        onChange={setReason}
      />
      <RefusalCard error={give.error} />
      <Button block disabled={reason.trim() === ''} loading={give.isPending} onClick={() => give.mutate()}>
        {t('dispatch.decline.send')}
      </Button>
      <Button block color="primary" onClick={() => setOpen(false)}>
        {t('dispatch.decline.keep')}
      </Button>
    </section>
  )
}
