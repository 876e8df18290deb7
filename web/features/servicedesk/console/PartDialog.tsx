import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input } from 'antd'
import type { TicketDetail } from '../api'
import { part } from '../incidents'
import { ticketsChanged } from './ticketsChanged'

type Given = { reason: string }

/** It is another matter after all, for a reason that stays with it. */
export function PartDialog({ ticket, close }: { ticket: TicketDetail; close: () => void }) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const leave = useMutation({
    mutationFn: ({ reason }: Given) => part(ticket.community, ticket.id, reason.trim()),
    onSuccess: () => {
      message.success(t('playbook.together.parted'))
      close()
    },
    onSettled: () => ticketsChanged(queries, ticket.community),
  })
  return (
    <FormDialog
      form={form}
      title={t('playbook.together.part')}
      how={t('playbook.together.partHow')}
      save={t('playbook.together.part')}
      cancel={t('playbook.together.partKeep')}
      saving={leave.isPending}
      error={leave.error}
      onGiven={leave.mutate}
      close={close}
    >
      <Form.Item
        name="reason"
        label={t('playbook.together.partReason')}
        rules={[{ required: true, whitespace: true, message: t('playbook.together.partMissing') }]}
      >
        <Input maxLength={200} placeholder={t('playbook.together.partHint')} />
      </Form.Item>
    </FormDialog>
  )
}
