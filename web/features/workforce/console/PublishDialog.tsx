import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input } from 'antd'
import { publish } from '../planning'

type Props = {
  community: CommunityId
  week: { firstDay: string; lastDay: string }
  close: () => void
}

/** Lets the week stand; what is missing is named, and a reason is asked for only where it helps. */
export function PublishDialog({ community, week, close }: Props) {
  const [form] = Form.useForm<{ reason?: string }>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: ({ reason }: { reason?: string }) =>
      publish(community, { ...week, reason: reason?.trim() || undefined }),
    onSuccess: ({ shifts }) => {
      message.success(t('workforce.publish.saved', { count: shifts }))
      close()
    },
    onSettled: () => {
      queries.invalidateQueries({ queryKey: ['duty', community] })
      queries.invalidateQueries({ queryKey: ['on-duty', community] })
    },
  })
  return (
    <FormDialog
      form={form}
      title={t('workforce.publish.title')}
      how={t('workforce.publish.how')}
      save={t('workforce.publish.save')}
      cancel={t('workforce.publish.cancel')}
      width={520}
      saving={save.isPending}
      error={save.error}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item
        name="reason"
        label={t('workforce.publish.reason')}
        extra={t('workforce.publish.reasonHint')}
      >
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  )
}
