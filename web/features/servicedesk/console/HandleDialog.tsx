import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Select } from 'antd'
import { type Complaint, causes, type Handling, handleComplaint } from '../closing'
import { ticketsChanged } from './ticketsChanged'

type Props = { community: CommunityId; complaint: Complaint; close: () => void }

const required = [{ required: true, whitespace: true, message: t('closing.complaints.missing') }]

/** Why it came, whose it was and what is done; after a conflict also how that ended. */
export function HandleDialog({ community, complaint, close }: Props) {
  const [form] = Form.useForm<Handling>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: (given: Handling) => handleComplaint(community, complaint.ticket, given),
    onSuccess: () => {
      message.success(t('closing.complaints.handled'))
      close()
    },
    onSettled: () => ticketsChanged(queries, community, ['complaints', community]),
  })
  return (
    <FormDialog
      form={form}
      title={t('closing.complaints.handleTitle', { number: complaint.number })}
      save={t('closing.complaints.save')}
      cancel={t('closing.complaints.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{
        cause: complaint.cause,
        department: complaint.department,
        measure: complaint.measure,
        settlement: complaint.settled,
        because: complaint.settledBecause,
      }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item
        name="cause"
        label={t('closing.complaints.cause')}
        rules={[{ required: true, message: t('closing.complaints.missing') }]}
      >
        <Select
          options={causes.map((value) => ({ value, label: t(`closing.complaints.causes.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="department" label={t('closing.complaints.department')} rules={required}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="measure" label={t('closing.complaints.measure')} rules={required}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
      {complaint.conflict && (
        <>
          <Form.Item
            name="settlement"
            label={t('closing.complaints.settlement')}
            rules={[{ required: true, message: t('closing.complaints.missing') }]}
          >
            <Select
              options={(['CONCEDED', 'PRINCIPLE'] as const).map((value) => ({
                value,
                label: t(`closing.complaints.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item name="because" label={t('closing.complaints.because')} rules={required}>
            <Input maxLength={500} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  )
}
