import type { CommunityId } from '@shared/lib/ids'
import texts from '@shared/lib/texts/mails.zh.json'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation } from '@tanstack/react-query'
import { AutoComplete, Form, Input } from 'antd'
import { type MailId, putAside } from '../mails'

type Props = { community: CommunityId; id: MailId; close: () => void; done: () => void }

/** Nothing is made of a mail, and why. */
export function AsideDialog({ community, id, close, done }: Props) {
  const [form] = Form.useForm<{ reason: string }>()
  const put = useMutation({
    mutationFn: ({ reason }: { reason: string }) => putAside(community, id, reason),
    onSuccess: done,
  })
  return (
    <FormDialog<{ reason: string }>
      form={form}
      title={texts.aside}
      how={texts.asideHow}
      save={texts.aside}
      cancel={texts.cancel}
      saving={put.isPending}
      error={put.error}
      onGiven={put.mutate}
      close={close}
    >
      <Form.Item
        name="reason"
        label={texts.reason}
        rules={[{ required: true, whitespace: true, message: texts.missing }]}
      >
        <AutoComplete autoFocus options={[{ value: texts.spam }]}>
          <Input maxLength={200} />
        </AutoComplete>
      </Form.Item>
    </FormDialog>
  )
}
