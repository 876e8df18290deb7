import '../agreeTexts'
import { t } from '@shared/lib/texts'
import { Field } from '@shared/ui/phone/Field'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Toast } from 'antd-mobile'
import { useState } from 'react'
import { agreeAtHome, agreedWords } from '../agree'
import type { MyReport } from '../api'
import type { Span } from '../appointment'
import { SpanChoices } from './SpanChoices'

/** When somebody comes; another time suits those for whom it is better, as long as nobody has come. */
export default function AppointmentCard({ ticket }: { ticket: MyReport }) {
  const [open, setOpen] = useState(false)
  const [span, setSpan] = useState<Span>()
  const [reason, setReason] = useState('')
  const queries = useQueryClient()
  const first = !ticket.appointedAt
  const ask = useMutation({
    mutationFn: (chosen: Span) =>
      agreeAtHome(ticket.community, ticket.id, {
        ...chosen,
        ...(reason.trim() && { reason: reason.trim() }),
      }),
    onSuccess: () => {
      Toast.show({ content: t(first ? 'agree.toldFirst' : 'agree.told') })
      setOpen(false)
      setSpan(undefined)
    },
    onSettled: () =>
      Promise.all(['my-reports', 'my-report'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  })
  if (!ticket.mayAppoint && !ticket.appointedAt) return null
  return (
    <section className="card pad col">
      <b>{agreedWords(ticket)}</b>
      {ticket.mayAppoint && !open && (
        <Button block onClick={() => setOpen(true)}>
          {t(first ? 'agree.first' : 'agree.ask')}
        </Button>
      )}
      {open && (
        <>
          <SpanChoices span={span} onSpan={setSpan} />
          <Field
            label={t('agree.reason')}
            value={reason}
            onChange={setReason}
            placeholder={t('agree.whyHint')}
            maxLength={200}
          />
          <RefusalCard error={ask.error} />
          <Button
            block
            color="primary"
            disabled={!span}
            loading={ask.isPending}
            onClick={() => span && ask.mutate(span)}
          >
            {t('agree.send')}
          </Button>
          <Button block onClick={() => setOpen(false)}>
            {t(first ? 'agree.keepFirst' : 'agree.keep')}
          </Button>
        </>
      )}
    </section>
  )
}
