import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input } from 'antd'
import type { TicketDetail } from '../api'
import { openIncident } from '../incidents'
import { ticketsChanged } from './ticketsChanged'

type Given = { area: string; title: string; notice: string }

/** One notice to a whole building, by the ticket that is seen to. */
export function IncidentDialog({ ticket, close }: { ticket: TicketDetail; close: () => void }) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: (given: Given) => openIncident(ticket.community, { ...given, lead: ticket.id, tickets: [] }),
    onSuccess: () => {
      message.success(t('playbook.together.told'))
      close()
    },
    onSettled: () => ticketsChanged(queries, ticket.community, ['incidents', ticket.community]),
  })
  const words = [{ required: true, whitespace: true, message: t('playbook.together.missing') }]
  return (
    <FormDialog
      form={form}
      title={t('playbook.together.incidentTitle')}
      how={t('playbook.together.incidentHow')}
      save={t('playbook.together.tell')}
      cancel={t('playbook.together.cancel')}
      saving={save.isPending}
      error={save.error}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item
        name="area"
        label={t('playbook.together.area')}
        extra={t('playbook.together.areaHint')}
        rules={words}
      >
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item
        name="title"
        label={t('playbook.together.name')}
        extra={t('playbook.together.nameHint')}
        rules={words}
      >
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item
        name="notice"
        label={t('playbook.together.notice')}
        extra={t('playbook.together.noticeHint')}
        rules={words}
      >
        <Input.TextArea rows={3} maxLength={300} />
      </Form.Item>
    </FormDialog>
  )
}
