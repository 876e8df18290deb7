import { t } from '@shared/lib/texts'
import { Seal } from '@shared/ui/Icon'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Button, Input } from 'antd-mobile'
import { useId, useState } from 'react'
import type { Me } from '../api'
import { isCode, isPhone, owedAfter, useCode, useSignIn } from '../useSignIn'
import { CodePage } from './CodePage'

export function SignInPage({ onSignedIn }: { onSignedIn: (who: Me) => void }) {
  const [by, setBy] = useState<'sms' | 'password'>('sms')
  const [name, setName] = useState('')
  const [secret, setSecret] = useState('')
  const signIn = useSignIn(onSignedIn)
  const { send, wait } = useCode()
  const sms = by === 'sms'
  const owesCode = owedAfter(signIn.error) === 'code'
  const complete = sms ? isPhone(name) && isCode(secret) : name !== '' && secret !== ''

  function submit(event: React.FormEvent) {
    event.preventDefault()
    if (complete)
      signIn.mutate(sms ? { by, phone: name, code: secret } : { by, login: name, password: secret })
  }

  if (owesCode) return <CodePage onSignedIn={onSignedIn} onStartAgain={signIn.reset} />
  return (
    <main className="signin pad">
      <div className="logo">
        <Seal />
        {t('ui.brand')}
      </div>
      <h1 className="hero">{t('identity.signIn.mobile')}</h1>
      <p className="m">{t('identity.signIn.welcome')}</p>
      <form onSubmit={submit} className="col">
        <Field
          label={sms ? t('identity.signIn.phone') : t('identity.signIn.login')}
          value={name}
          onChange={setName}
          inputMode={sms ? 'tel' : 'text'}
          autoComplete={sms ? 'tel' : 'username'}
        />
        <Field
          label={sms ? t('identity.signIn.code') : t('identity.signIn.password')}
          value={secret}
          onChange={setSecret}
          type={sms ? 'text' : 'password'}
          inputMode={sms ? 'numeric' : 'text'}
          autoComplete={sms ? 'one-time-code' : 'current-password'}
          after={
            sms && (
              <button
                type="button"
                className="btn t"
                disabled={!isPhone(name) || wait > 0}
                onClick={() => send.mutate(name)}
              >
                {wait > 0 ? t('identity.signIn.sendAgain', { seconds: wait }) : t('identity.signIn.sendCode')}
              </button>
            )
          }
        />
        {send.isSuccess && sms && <p className="q s13">{t('identity.signIn.codeSent', { phone: name })}</p>}
        <RefusalCard error={send.error ?? signIn.error} />
        <Button
          type="submit"
          color="primary"
          size="large"
          block
          disabled={!complete}
          loading={signIn.isPending}
        >
          {t('identity.signIn.submit')}
        </Button>
        <button
          type="button"
          className="btn t"
          onClick={() => {
            setBy(sms ? 'password' : 'sms')
            setSecret('')
          }}
        >
          {sms ? t('identity.signIn.usePassword') : t('identity.signIn.useSms')}
        </button>
      </form>
    </main>
  )
}

type FieldProps = {
  label: string
  value: string
  onChange: (text: string) => void
  type?: 'text' | 'password'
  inputMode: 'tel' | 'text' | 'numeric'
  autoComplete: string
  after?: React.ReactNode
}

function Field({ label, after, ...input }: FieldProps) {
  const id = useId()
  return (
    <div>
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <div className="in">
        <Input id={id} {...input} />
        {after}
      </div>
    </div>
  )
}
