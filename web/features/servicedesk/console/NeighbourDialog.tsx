import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { PhotoUpload } from '@shared/ui/PhotoUpload'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Checkbox, Form, Input, Select } from 'antd'
import type { TicketDetail } from '../api'
import { type Check, type CheckOutcome, checkOutcomes, visitNeighbour } from '../leaks'
import { ticketsChanged } from './ticketsChanged'

type Given = { outcome: CheckOutcome; loss: boolean; consent: boolean; photos: string[]; note?: string }
type Props = { ticket: TicketDetail; check: Check; close: () => void }

/** What a visit to a neighbour came to. */
export function NeighbourDialog({ ticket, check, close }: Props) {
  const [form] = Form.useForm<Given>()
  const outcome = Form.useWatch('outcome', form)
  const loss = Form.useWatch('loss', form)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: ({ note, ...given }: Given) =>
      visitNeighbour(ticket.community, ticket.id, check.id, {
        outcome: given.outcome,
        loss: given.loss ?? false,
        consent: given.consent ?? false,
        photos: given.photos ?? [],
        ...(note?.trim() && { note: note.trim() }),
      }),
    onSuccess: () => {
      message.success(t('playbook.leak.visited'))
      close()
    },
    onSettled: () => ticketsChanged(queries, ticket.community, ['leak', ticket.community, ticket.id]),
  })
  return (
    <FormDialog
      form={form}
      title={t('playbook.leak.visitTitle', { label: check.label })}
      save={t('playbook.leak.keepVisit')}
      cancel={t('playbook.leak.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{ outcome: 'CHECKED', loss: false, consent: false, photos: [] }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="outcome" label={t('playbook.leak.outcome')}>
        <Select
          options={checkOutcomes.map((value) => ({ value, label: t(`playbook.leak.outcomes.${value}`) }))}
        />
      </Form.Item>
      {outcome === 'CHECKED' && (
        <Form.Item name="loss" valuePropName="checked">
          <Checkbox>{t('playbook.leak.withLoss')}</Checkbox>
        </Form.Item>
      )}
      {outcome === 'CHECKED' && loss && (
        <>
          <Form.Item name="photos" label={t('playbook.leak.photos')}>
            <PhotoUpload community={ticket.community} label={t('playbook.leak.lossPhoto')} />
          </Form.Item>
          <Form.Item name="consent" valuePropName="checked">
            <Checkbox>{t('playbook.leak.consent')}</Checkbox>
          </Form.Item>
        </>
      )}
      <Form.Item name="note" label={t('playbook.leak.note')}>
        <Input maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}
