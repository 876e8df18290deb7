import '../dispatchTexts'
import type { AccountId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation } from '@tanstack/react-query'
import { Button, TextArea, Toast } from 'antd-mobile'
import { useId, useState } from 'react'
import type { TicketDetail } from '../api'
import { append } from '../outbox/append'
import { draftName } from '../outbox/draftRows'
import { useDraft } from '../outbox/useDraft'
import { titleOf } from '../tickets'
import { RestoredNote } from './RestoredNote'

const NOTHING_SAID = { reason: '' }

type Props = {
  account: AccountId
  ticket: TicketDetail
  sendNow: () => Promise<void>
  onDone: () => void
}

/** Whoever cannot go says why, signal or not, and somebody else is sent as soon as the desk hears of it. */
export default function DeclineCard({ account, ticket, sendNow, onDone }: Props) {
  const id = useId()
  const draft = useDraft(account, draftName(ticket.community, ticket.id, 'decline'), NOTHING_SAID)
  const [opened, setOpen] = useState<boolean>()
  const open = opened ?? draft.restored
  const { reason } = draft.said
  const give = useMutation({
    mutationFn: (note: string) =>
      append({
        account,
        community: ticket.community,
        subject: ticket.id,
        label: titleOf(ticket),
        kind: 'ticket.decline',
        photos: [],
        note,
      }),
    onSuccess: () => {
      draft.clear()
      Toast.show({ content: t('dispatch.decline.done') })
      sendNow()
      onDone()
    },
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
      <RestoredNote draft={draft} />
      <label className="lab" htmlFor={id}>
        {t('dispatch.decline.why')}
      </label>
      <TextArea
        id={id}
        rows={2}
        maxLength={200}
        placeholder={t('dispatch.decline.hint')}
        value={reason}
        onChange={(words) => draft.change({ reason: words })}
      />
      <RefusalCard error={give.error} />
      <Button
        block
        disabled={reason.trim() === ''}
        loading={give.isPending}
        onClick={() => give.mutate(reason.trim())}
      >
        {t('dispatch.decline.send')}
      </Button>
      <Button block color="primary" onClick={() => setOpen(false)}>
        {t('dispatch.decline.keep')}
      </Button>
    </section>
  )
}
