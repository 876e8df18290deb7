import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Spin } from 'antd'
import { type ReactNode, useState } from 'react'
import { beginEnrolment, choosePassword, confirmEnrolment, type Me, showSecondFactor } from '../api'
import { type Owed, owedAfter, useCameIn } from '../useSignIn'
import { RecoveryCodes, ToScan } from './Authenticator'

type Props = { owed: Owed; onSignedIn: (who: Me) => void; onStartAgain: () => void }

/** What comes between the password and coming in; one step may ask for another. */
export default function OwedStep({ owed: first, onSignedIn, onStartAgain }: Props) {
  const [owed, setOwed] = useState(first)
  const cameIn = useCameIn(onSignedIn)
  const onRefused = (error: unknown) => setOwed((now) => owedAfter(error) ?? now)
  return (
    <>
      {owed === 'code' && <CodeStep onDone={cameIn} onRefused={onRefused} />}
      {owed === 'enrolment' && <EnrolmentStep onDone={cameIn} onRefused={onRefused} />}
      {owed === 'password' && <PasswordStep onDone={cameIn} onRefused={onRefused} />}
      <Button type="link" block onClick={onStartAgain}>
        {t('identity.owed.again')}
      </Button>
    </>
  )
}

type StepProps = { onDone: (who: Me) => void; onRefused: (error: unknown) => void }

function CodeStep({ onDone, onRefused }: StepProps) {
  const show = useMutation({ mutationFn: showSecondFactor, onSuccess: onDone, onError: onRefused })
  return (
    <Step
      title={t('identity.owed.code')}
      how={t('identity.owed.codeHow')}
      error={show.error}
      pending={show.isPending}
      onFinish={({ value }) => show.mutate(value)}
    >
      <Form.Item name="value" label={t('identity.owed.codeLabel')} rules={[{ required: true, message: '' }]}>
        <Input autoFocus autoComplete="one-time-code" maxLength={40} />
      </Form.Item>
    </Step>
  )
}

function EnrolmentStep({ onDone, onRefused }: StepProps) {
  const enrolment = useQuery({
    queryKey: ['enrolment'],
    queryFn: beginEnrolment,
    staleTime: Infinity,
    gcTime: 0,
  })
  const confirm = useMutation({ mutationFn: confirmEnrolment, onError: onRefused })
  if (confirm.data) {
    const { me, recoveryCodes } = confirm.data
    return <Recovery codes={recoveryCodes} onRecorded={() => onDone(me)} />
  }
  return (
    <Step
      title={t('identity.owed.enrolment')}
      how={t('identity.owed.enrolmentHow')}
      error={confirm.error ?? enrolment.error}
      pending={confirm.isPending}
      onFinish={({ value }) => confirm.mutate(value)}
    >
      {enrolment.data ? <ToScan {...enrolment.data} /> : <Spin />}
      <Form.Item name="value" label={t('identity.owed.firstCode')} rules={[{ required: true, message: '' }]}>
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
      </Form.Item>
    </Step>
  )
}

function Recovery({ codes, onRecorded }: { codes: string[]; onRecorded: () => void }) {
  return (
    <>
      <h1 className="t1">{t('identity.owed.recovery')}</h1>
      <RecoveryCodes codes={codes} />
      <Button type="primary" block onClick={onRecorded}>
        {t('identity.owed.recorded')}
      </Button>
    </>
  )
}

function PasswordStep({ onDone, onRefused }: StepProps) {
  const choose = useMutation({ mutationFn: choosePassword, onSuccess: onDone, onError: onRefused })
  return (
    <Step
      title={t('identity.owed.password')}
      how={t('identity.owed.passwordHow')}
      error={choose.error}
      pending={choose.isPending}
      onFinish={({ value }) => choose.mutate(value)}
    >
      <Form.Item
        name="value"
        label={t('identity.owed.newPassword')}
        rules={[{ required: true, message: '' }]}
      >
        <Input.Password autoFocus autoComplete="new-password" maxLength={128} />
      </Form.Item>
    </Step>
  )
}

type FormProps = {
  title: string
  how: string
  error: unknown
  pending: boolean
  onFinish: (given: { value: string }) => void
  children: ReactNode
}

function Step({ title, how, error, pending, onFinish, children }: FormProps) {
  return (
    <>
      <h1 className="t1">{title}</h1>
      <p className="m">{how}</p>
      <Form layout="vertical" size="large" requiredMark={false} onFinish={onFinish}>
        {children}
        <RefusalCard error={owedAfter(error) ? null : error} />
        <Button type="primary" htmlType="submit" block loading={pending}>
          {t('identity.owed.next')}
        </Button>
      </Form>
    </>
  )
}
