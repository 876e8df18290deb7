import { t } from '@shared/lib/texts'
import { Dialog } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Popconfirm, Space } from 'antd'
import { useState } from 'react'
import type { Enrolment } from '../api'
import { beginFactor, confirmFactor, type Factor, factor, removeFactor } from '../credentials'
import { RecoveryCodes, ToScan } from './Authenticator'
import { useProof } from './useProof'

const FEW = 3

/** The authenticator app: whether there is one, binding another, and how many recovery codes are left. */
export function FactorCard() {
  const { data, error, refetch } = useQuery(factor)
  return (
    <section className="card pad">
      <div className="row">
        <h2 className="t2">{t('account.factor.title')}</h2>
        {data && (
          <span className={data.enrolled ? 'tag met' : 'tag line'}>
            {t(data.enrolled ? 'account.factor.on' : 'account.factor.off')}
          </span>
        )}
        <span className="sp" />
        {data && <Actions factor={data} />}
      </div>
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={1} />}
      {data && <Standing factor={data} />}
    </section>
  )
}

function Standing({ factor: { enrolled, required, recoveryCodesLeft: count } }: { factor: Factor }) {
  if (!enrolled) return <p className="m">{t('account.factor.optional')}</p>
  return (
    <p className="m">
      {required && `${t('account.factor.required')}。`}
      {count > FEW ? (
        t('account.factor.recovery', { count })
      ) : (
        <b className="risk">{t('account.factor.recoveryFew', { count })}</b>
      )}
    </p>
  )
}

function Actions({ factor: { enrolled, required } }: { factor: Factor }) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const proof = useProof()
  const begin = useMutation({
    mutationFn: () => beginFactor(),
    onSuccess: setEnrolment,
    onError: (error) => proof.owed(error, () => begin.mutate()),
  })
  const remove = useMutation({
    mutationFn: () => removeFactor(),
    onSuccess: () => message.success(t('account.factor.removed')),
    onError: (error) => proof.owed(error, () => remove.mutate()),
    onSettled: () => queries.invalidateQueries({ queryKey: factor.queryKey }),
  })
  return (
    <Space>
      {enrolled && !required && (
        <Popconfirm
          title={t('account.factor.removeSure')}
          okText={t('account.factor.removeYes')}
          cancelText={t('account.factor.removeNo')}
          onConfirm={() => remove.mutate()}
        >
          <Button>{t('account.factor.remove')}</Button>
        </Popconfirm>
      )}
      <Button
        type={enrolled ? 'default' : 'primary'}
        loading={begin.isPending}
        onClick={() => begin.mutate()}
      >
        {t(enrolled ? 'account.factor.rebind' : 'account.factor.bind')}
      </Button>
      <RefusalCard error={proof.refusal(begin.error ?? remove.error)} />
      {proof.dialog}
      {enrolment && <EnrolDialog enrolment={enrolment} close={() => setEnrolment(undefined)} />}
    </Space>
  )
}

function EnrolDialog({ enrolment, close }: { enrolment: Enrolment; close: () => void }) {
  const [form] = Form.useForm<{ code: string }>()
  const queries = useQueryClient()
  const proof = useProof()
  const confirm = useMutation({
    mutationFn: confirmFactor,
    onError: (error, code) => proof.owed(error, () => confirm.mutate(code)),
    onSettled: () => {
      queries.invalidateQueries({ queryKey: factor.queryKey })
      queries.invalidateQueries({ queryKey: ['credential-changes'] })
    },
  })
  const codes = confirm.data?.recoveryCodes
  return (
    <Dialog
      width={440}
      title={t(codes ? 'account.factor.codes' : 'account.factor.bind')}
      okText={t(codes ? 'account.factor.recorded' : 'account.factor.confirm')}
      cancelText={t('account.factor.cancel')}
      cancelButtonProps={{ hidden: Boolean(codes) }}
      mask={{ closable: false }}
      okButtonProps={{ loading: confirm.isPending }}
      onOk={codes ? close : form.submit}
      onCancel={close}
    >
      {codes ? (
        <RecoveryCodes codes={codes} />
      ) : (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ code }) => confirm.mutate(code)}
        >
          <p className="m">{t('account.factor.scan')}</p>
          <ToScan {...enrolment} />
          <Form.Item
            name="code"
            label={t('account.factor.firstCode')}
            rules={[{ pattern: /^\d{6}$/, required: true, message: t('account.factor.codeForm') }]}
          >
            <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
          </Form.Item>
          <RefusalCard error={proof.refusal(confirm.error)} />
          {proof.dialog}
        </Form>
      )}
    </Dialog>
  )
}
