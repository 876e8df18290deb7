import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { PhotoUpload } from '@shared/ui/PhotoUpload'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Checkbox, Form, Input } from 'antd'
import type { TicketDetail } from '../api'
import { showLoss } from '../leaks'
import { ticketsChanged } from './ticketsChanged'

type Given = { photos: string[]; note?: string; consent: boolean }

/** What is damaged at the home that reported it, sent in by the resident or brought by a colleague. */
export function LossDialog({ ticket, close }: { ticket: TicketDetail; close: () => void }) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: ({ note, ...given }: Given) =>
      showLoss(ticket.community, ticket.id, { ...given, ...(note?.trim() && { note: note.trim() }) }),
    onSuccess: () => {
      message.success(t('playbook.leak.lossKept'))
      close()
    },
    onSettled: () => ticketsChanged(queries, ticket.community, ['leak', ticket.community, ticket.id]),
  })
  return (
    <FormDialog
      form={form}
      title={t('playbook.leak.lossPhoto')}
      save={t('playbook.leak.keepLoss')}
      cancel={t('playbook.leak.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{ photos: [], consent: false }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item
        name="photos"
        label={t('playbook.leak.photos')}
        rules={[{ required: true, type: 'array', min: 1, message: t('playbook.leak.missing') }]}
      >
        <PhotoUpload community={ticket.community} label={t('playbook.leak.lossPhoto')} />
      </Form.Item>
      <Form.Item name="note" label={t('playbook.leak.lossNote')}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="consent" valuePropName="checked">
        <Checkbox>{t('playbook.leak.consent')}</Checkbox>
      </Form.Item>
    </FormDialog>
  )
}
