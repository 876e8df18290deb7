import type { CommunityId } from '@shared/lib/ids'
import all from '@shared/lib/texts/mails.zh.json'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { changeMailbox, connectMailbox, type GivenMailbox, type Mailbox } from '../mails'

const texts = all.mailbox
const required = [{ required: true, message: texts.missing }]

/** The port of IMAP over TLS. */
const EMPTY = { port: 993, active: true }

type Props = {
  community: CommunityId
  servers: string[]
  /** As it was when the dialog was opened: what somebody else changed since is not overwritten. */
  kept: Mailbox | undefined
  close: () => void
}

/** Connects a mailbox, or changes one; its password is written and never shown. */
export function MailboxDialog({ community, servers, kept, close }: Props) {
  const [form] = Form.useForm<GivenMailbox>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: ({ password, ...given }: GivenMailbox) => {
      const wanted = { ...given, ...(password && { password }) }
      return kept ? changeMailbox(community, kept, wanted) : connectMailbox(community, wanted)
    },
    gcTime: 0,
    onSuccess: () => {
      message.success(texts.saved, 3)
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['mailboxes', community] }),
  })
  return (
    <FormDialog<GivenMailbox>
      form={form}
      title={kept ? texts.changeTitle : texts.new}
      save={texts.save}
      cancel={texts.cancel}
      saving={save.isPending}
      error={save.error}
      initialValues={kept ?? EMPTY}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="name" label={texts.name} rules={required}>
        <Input maxLength={50} placeholder={texts.nameHint} />
      </Form.Item>
      <Form.Item name="address" label={texts.address} rules={required}>
        <Input type="email" maxLength={185} />
      </Form.Item>
      <Form.Item name="host" label={texts.host} rules={required}>
        <Select options={servers.map((value) => ({ value }))} />
      </Form.Item>
      <Form.Item name="port" label={texts.port} rules={required}>
        <InputNumber min={1} max={65535} precision={0} />
      </Form.Item>
      <Form.Item name="login" label={texts.login} rules={required}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="password" label={texts.password} rules={kept ? [] : required}>
        <Input.Password
          maxLength={200}
          autoComplete="new-password"
          {...(kept && { placeholder: texts.kept })}
        />
      </Form.Item>
      <Form.Item name="active" valuePropName="checked">
        <Checkbox>{texts.active}</Checkbox>
      </Form.Item>
    </FormDialog>
  )
}
