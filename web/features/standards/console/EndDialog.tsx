import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input } from 'antd'
import { proposeEnding } from '../together'

type Props = { community: CommunityId; clause: string; close: () => void }

/** Asks headquarters to promise a clause no longer. */
export function EndDialog({ community, clause, close }: Props) {
  const [form] = Form.useForm<{ reason: string }>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const send = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      proposeEnding(community, { clause, reason: reason.trim() }),
    onSuccess: () => {
      message.success(t('standards.terms.sent'))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['proposals', community] }),
  })
  return (
    <FormDialog
      form={form}
      title={t('standards.terms.endTitle', { clause })}
      how={t('standards.terms.endHow')}
      save={t('standards.terms.send')}
      cancel={t('standards.terms.cancel')}
      saving={send.isPending}
      error={send.error}
      onGiven={send.mutate}
      close={close}
    >
      <Form.Item
        name="reason"
        label={t('standards.terms.endReason')}
        extra={t('standards.terms.endReasonHint')}
        rules={[{ required: true, whitespace: true, message: t('standards.terms.reasonMissing') }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}
