import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input } from 'antd'
import { type Complaint, noteConflict } from '../closing'
import { ticketsChanged } from './ticketsChanged'

type Props = { community: CommunityId; complaint: Complaint; close: () => void }
type Given = { note?: string }

/** It came to a conflict with somebody: noted, and settled when the complaint is handled. */
export function ConflictDialog({ community, complaint, close }: Props) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: ({ note }: Given) => noteConflict(community, complaint.ticket, note),
    onSuccess: () => {
      message.success(t('closing.complaints.conflictNoted'), 3)
      close()
    },
    onSettled: () => ticketsChanged(queries, community, ['complaints', community]),
  })
  return (
    <FormDialog
      form={form}
      title={t('closing.complaints.conflictTitle', { number: complaint.number })}
      how={t('closing.complaints.conflictHow')}
      save={t('closing.complaints.save')}
      cancel={t('closing.complaints.cancel')}
      saving={save.isPending}
      error={save.error}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="note" label={t('closing.complaints.conflictNote')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}
