import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import all from '@shared/lib/texts/mails.zh.json'
import { moment } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { type GivenMailbox, type Mailbox, mailbox, setMailbox } from '../mails'
import { useFilled } from './useFilled'

const texts = all.mailbox
const required = [{ required: true, message: texts.missing }]

/** Where the desk's mails come from, and whether they do. */
export function MailboxCard({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(mailbox(community))
  return (
    <section className="card pad narrowform">
      <h3 className="t3">{texts.title}</h3>
      <p className="m">{texts.how}</p>
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={4} />}
      {data?.servers.length === 0 && <p className="empty">{texts.noServers}</p>}
      {data && data.servers.length > 0 && <Fields community={community} newest={data} reload={refetch} />}
    </section>
  )
}

function stateOf(kept: Mailbox) {
  if (!kept.active) return texts.off
  if (kept.problem) return texts.problems[kept.problem as keyof typeof texts.problems] ?? kept.problem
  return kept.readAt ? texts.readAt.replace('{{time}}', moment(kept.readAt, serverNow())) : texts.never
}

type FieldsProps = { community: CommunityId; newest: Mailbox; reload: () => void }

function Fields({ community, newest, reload }: FieldsProps) {
  const { filled: kept = newest, typed, renew } = useFilled(newest)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: ({ password, ...given }: GivenMailbox) =>
      setMailbox(community, { ...given, ...(password && { password }) }, kept.version),
    gcTime: 0,
    onSuccess: (setting) => {
      renew()
      queries.setQueryData(['mailbox', community], setting)
      message.success(texts.saved, 3)
    },
  })
  return (
    <Form<GivenMailbox>
      key={kept.version}
      layout="vertical"
      requiredMark={false}
      initialValues={kept.version === 0 ? { port: kept.port, active: true } : kept}
      onValuesChange={typed}
      onFinish={save.mutate}
    >
      {newest.version > 0 && <p className={newest.problem ? 'bad' : 'q'}>{stateOf(newest)}</p>}
      <Form.Item name="address" label={texts.address} rules={required}>
        <Input type="email" maxLength={200} />
      </Form.Item>
      <Form.Item name="host" label={texts.host} rules={required}>
        <Select options={kept.servers.map((value) => ({ value }))} />
      </Form.Item>
      <Form.Item name="port" label={texts.port} rules={required}>
        <InputNumber min={1} max={65535} precision={0} />
      </Form.Item>
      <Form.Item name="login" label={texts.login} rules={required}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="password" label={texts.password} rules={kept.version === 0 ? required : []}>
        <Input.Password
          maxLength={200}
          autoComplete="new-password"
          {...(kept.version > 0 && { placeholder: texts.kept })}
        />
      </Form.Item>
      <Form.Item name="active" valuePropName="checked">
        <Checkbox>{texts.active}</Checkbox>
      </Form.Item>
      <RefusalCard
        error={save.error}
        remedies={{
          reload: () => {
            save.reset()
            renew()
            reload()
          },
        }}
      />
      <Button htmlType="submit" loading={save.isPending}>
        {texts.save}
      </Button>
    </Form>
  )
}
