import type { AccountId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Choices } from '@shared/ui/phone/Choices'
import { Field } from '@shared/ui/phone/Field'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation } from '@tanstack/react-query'
import { Button, Toast } from 'antd-mobile'
import { useState } from 'react'
import type { TicketDetail } from '../api'
import type { Agreed } from '../field'
import { append } from '../outbox/append'
import { draftName } from '../outbox/draftRows'
import { useDraft } from '../outbox/useDraft'
import { type Measure, measures } from '../temperatures'
import { titleOf } from '../tickets'
import { RestoredNote } from './RestoredNote'

const NOTHING_SAID: { measure: Measure; words: string } = { measure: 'ADJUST_VALVE', words: '' }

type Props = { account: AccountId; ticket: TicketDetail; agreed: boolean; sendNow: () => Promise<void> }

/** What is agreed with them to do about it: kept in the phone first, with the time, and sent from there. */
export function MeasureCard({ account, ticket, agreed, sendNow }: Props) {
  const draft = useDraft(account, draftName(ticket.community, ticket.id, 'measure'), NOTHING_SAID)
  const [opened, setOpened] = useState<boolean>()
  const { measure, words } = draft.said
  const agree = useMutation({
    mutationFn: (agreed: Agreed) =>
      append({
        account,
        community: ticket.community,
        subject: ticket.id,
        label: titleOf(ticket),
        kind: 'ticket.measure',
        photos: [],
        said: { agreed },
      }),
    onSuccess: () => {
      draft.clear()
      setOpened(false)
      Toast.show({ content: t('playbook.temperature.planKept') })
      sendNow()
    },
  })
  if (!(opened ?? draft.restored)) {
    return (
      <Button block onClick={() => setOpened(true)}>
        {t(agreed ? 'playbook.temperature.agreeAnew' : 'playbook.temperature.agreeNow')}
      </Button>
    )
  }
  const unsaid = words.trim() === ''
  return (
    <div className="col">
      <RestoredNote draft={draft} />
      <Choices
        legend={t('playbook.temperature.measure')}
        choices={measures.map((value) => ({ value, label: t(`playbook.temperature.measures.${value}`) }))}
        value={measure}
        onChange={(chosen) => draft.change({ measure: chosen })}
        three
      />
      <Field
        label={t('playbook.temperature.agreeWords')}
        placeholder={t('playbook.temperature.agreeWordsHint')}
        maxLength={500}
        value={words}
        onChange={(typed) => draft.change({ words: typed })}
      />
      <RefusalCard error={agree.error} />
      <Button
        block
        color="primary"
        fill="outline"
        disabled={unsaid}
        loading={agree.isPending}
        onClick={() => agree.mutate({ measure, words: words.trim() })}
      >
        {t(unsaid ? 'playbook.temperature.agreeMissing' : 'playbook.temperature.agree')}
      </Button>
      <Button block fill="none" onClick={() => setOpened(false)}>
        {t('playbook.temperature.agreeKeep')}
      </Button>
    </div>
  )
}
