import { t } from '@shared/lib/texts'
import { Seal } from '@shared/ui/Icon'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Button, Form, Input, Segmented, Space, Spin } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Me } from '../api'
import { isCode, isPhone, owedAfter, owedByCode, useCode, useSignIn } from '../useSignIn'
import { Providers, ReturnNote } from './Providers'

/** Few people ever see it: it stays out of the first load. */
const OwedStep = lazy(() => import('./OwedStep'))

type By = 'password' | 'sms'

type Props = {
  /** What a company's own sign-in page answered, when the browser comes back from there. */
  problem?: string
  onSignedIn: (who: Me) => void
  onStartAgain: () => void
}

export function SignInPage({ problem, onSignedIn, onStartAgain }: Props) {
  const [by, setBy] = useState<By>('password')
  const signIn = useSignIn(onSignedIn)
  const owed = owedAfter(signIn.error) ?? owedByCode(problem)
  const startAgain = () => {
    signIn.reset()
    onStartAgain()
  }
  if (owed) {
    return (
      <Door>
        <Suspense fallback={<Spin />}>
          <OwedStep owed={owed} onSignedIn={onSignedIn} onStartAgain={startAgain} />
        </Suspense>
      </Door>
    )
  }
  return (
    <Door>
      <h1 className="t1">{t('identity.signIn.console')}</h1>
      <p className="m">{t('identity.signIn.welcome')}</p>
      {problem && <ReturnNote code={problem} />}
      <Segmented<By>
        block
        value={by}
        onChange={setBy}
        options={[
          { value: 'password', label: t('identity.signIn.byPassword') },
          { value: 'sms', label: t('identity.signIn.bySms') },
        ]}
      />
      <Form
        key={by}
        layout="vertical"
        size="large"
        requiredMark={false}
        validateTrigger="onBlur"
        onFinish={(given) => signIn.mutate({ by, ...given })}
      >
        {by === 'password' ? <PasswordFields /> : <SmsFields />}
        <RefusalCard error={signIn.error} />
        <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
          {t('identity.signIn.submit')}
        </Button>
      </Form>
      <Providers />
    </Door>
  )
}

function Door({ children }: { children: ReactNode }) {
  return (
    <main className="signin">
      <section className="card">
        <div className="logo">
          <Seal />
          {t('ui.brand')}
        </div>
        {children}
      </section>
    </main>
  )
}

function PasswordFields() {
  return (
    <>
      <Form.Item name="login" label={t('identity.signIn.login')} rules={[{ required: true, message: '' }]}>
        <Input autoFocus autoComplete="username" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('identity.signIn.password')}
        rules={[{ required: true, message: '' }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
    </>
  )
}

function SmsFields() {
  const form = Form.useFormInstance()
  const phone = Form.useWatch('phone', form) ?? ''
  const { send, wait } = useCode()
  return (
    <>
      <Form.Item
        name="phone"
        label={t('identity.signIn.phone')}
        rules={[{ pattern: /^1\d{10}$/, required: true, message: t('identity.signIn.phoneForm') }]}
      >
        <Input autoFocus inputMode="tel" autoComplete="tel" />
      </Form.Item>
      <Form.Item
        label={t('identity.signIn.code')}
        extra={send.isSuccess && t('identity.signIn.codeSent', { phone })}
      >
        <Space.Compact block>
          <Form.Item
            name="code"
            noStyle
            rules={[
              {
                validator: async (_, code) =>
                  isCode(code ?? '') || Promise.reject(t('identity.signIn.codeForm')),
              },
            ]}
          >
            <Input inputMode="numeric" autoComplete="one-time-code" />
          </Form.Item>
          <Button
            disabled={!isPhone(phone) || wait > 0}
            loading={send.isPending}
            onClick={() => send.mutate(phone)}
          >
            {wait > 0 ? t('identity.signIn.sendAgain', { seconds: wait }) : t('identity.signIn.sendCode')}
          </Button>
        </Space.Compact>
      </Form.Item>
      <RefusalCard error={send.error} />
    </>
  )
}
