import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Popconfirm, Space } from 'antd'
import { useState } from 'react'
import { confirmMailbox, endMailbox, type Mailbox, mailbox, sendMailCode } from '../mailbox'
import { useProof } from './useProof'

/** My e-mail address: proved by a code that comes there, changed the same way, taken off. */
export function MailboxCard() {
  const { data, error, refetch } = useQuery(mailbox)
  const [changing, setChanging] = useState(false)
  return (
    <section className="card pad">
      <div className="row">
        <h2 className="t2">{t('account.mailbox.title')}</h2>
        <span className="sp" />
        {data && !changing && <Actions mailbox={data} change={() => setChanging(true)} />}
      </div>
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={1} />}
      {data && <Standing mailbox={data} />}
      {changing && <Change done={() => setChanging(false)} />}
    </section>
  )
}

function Standing({ mailbox: { masked, verifiedAt } }: { mailbox: Mailbox }) {
  if (!masked || !verifiedAt) return <p className="m">{t('account.mailbox.none')}</p>
  return (
    <p className="m">
      <b>{masked}</b> {t('account.mailbox.since', { time: moment(verifiedAt, serverNow()) })}
    </p>
  )
}

function Actions({ mailbox: { masked }, change }: { mailbox: Mailbox; change: () => void }) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const end = useMutation({
    mutationFn: endMailbox,
    onSuccess: () => message.success(t('account.mailbox.ended')),
    onSettled: () => queries.invalidateQueries({ queryKey: mailbox.queryKey }),
  })
  if (!masked) return <Button onClick={change}>{t('account.mailbox.add')}</Button>
  return (
    <Space>
      <Popconfirm
        title={t('account.mailbox.endSure')}
        okText={t('account.mailbox.endYes')}
        cancelText={t('account.mailbox.endNo')}
        onConfirm={() => end.mutate()}
      >
        <Button loading={end.isPending}>{t('account.mailbox.end')}</Button>
      </Popconfirm>
      <Button onClick={change}>{t('account.mailbox.change')}</Button>
      <RefusalCard error={end.error} />
    </Space>
  )
}

/** First where to, then the code that came there; the address from before stays until then. */
function Change({ done }: { done: () => void }) {
  const [sentTo, setSentTo] = useState<string>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const proof = useProof()
  const send = useMutation({
    mutationFn: sendMailCode,
    onSuccess: (_, address) => setSentTo(address),
    onError: (error, address) => proof.owed(error, () => send.mutate(address)),
  })
  const confirm = useMutation({
    mutationFn: confirmMailbox,
    onSuccess: () => {
      message.success(t('account.mailbox.saved'))
      queries.invalidateQueries({ queryKey: mailbox.queryKey })
      done()
    },
    onError: (error, code) => proof.owed(error, () => confirm.mutate(code)),
  })
  const later = <Button onClick={done}>{t('account.mailbox.later')}</Button>
  return (
    <>
      {sentTo === undefined ? (
        <Form<{ address: string }>
          key="address"
          layout="vertical"
          requiredMark={false}
          validateTrigger="onBlur"
          onFinish={({ address }) => send.mutate(address.trim())}
        >
          <Form.Item
            name="address"
            label={t('account.mailbox.address')}
            rules={[{ type: 'email', required: true, transform, message: t('account.mailbox.addressForm') }]}
          >
            <Input autoFocus inputMode="email" autoComplete="email" maxLength={300} />
          </Form.Item>
          <RefusalCard error={proof.refusal(send.error)} />
          <Space>
            <Button type="primary" htmlType="submit" loading={send.isPending}>
              {t('account.mailbox.send')}
            </Button>
            {later}
          </Space>
        </Form>
      ) : (
        <Form<{ code: string }>
          key="code"
          layout="vertical"
          requiredMark={false}
          validateTrigger="onBlur"
          onFinish={({ code }) => confirm.mutate(code)}
        >
          <Form.Item
            name="code"
            label={t('account.mailbox.code')}
            extra={<span role="status">{t('account.mailbox.sent', { address: sentTo })}</span>}
            rules={[{ pattern: /^\d{6}$/, required: true, message: t('account.mailbox.codeForm') }]}
          >
            <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
          </Form.Item>
          <RefusalCard error={proof.refusal(confirm.error)} />
          <Space>
            <Button type="primary" htmlType="submit" loading={confirm.isPending}>
              {t('account.mailbox.confirm')}
            </Button>
            <Button onClick={() => setSentTo(undefined)}>{t('account.mailbox.other')}</Button>
            {later}
          </Space>
        </Form>
      )}
      {proof.dialog}
    </>
  )
}

const transform = (typed?: string) => typed?.trim()
