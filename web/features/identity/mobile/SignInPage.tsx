import { useLargeText } from '@shared/lib/largeText'
import { t } from '@shared/lib/texts'
import { Seal } from '@shared/ui/Icon'
import { Field } from '@shared/ui/phone/Field'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Button } from 'antd-mobile'
import { type ReactNode, useState } from 'react'
import type { Me } from '../api'
import { isCode, isPhone, owedAfter, useCode, useSignIn } from '../useSignIn'
import { CodePage } from './CodePage'
import { PhoneCode } from './PhoneCode'
import { PlatformButtons } from './PlatformButtons'
import { ProblemNote } from './ProblemNote'

type Props = {
  onSignedIn: (who: Me) => void
  /** The page of ours that a platform leads back to. */
  to: string
  /** Why a platform sent the browser back outside. */
  problem?: string
  /** The way to the lock screen, on a phone that a shift shares. */
  badge?: ReactNode
}

/** The phone's door: a number and its code; a platform that knows one; a password for the office. */
export function SignInPage({ onSignedIn, to, problem, badge }: Props) {
  const [by, setBy] = useState<'sms' | 'password'>('sms')
  const [name, setName] = useState('')
  const [secret, setSecret] = useState('')
  const signIn = useSignIn(onSignedIn)
  const sending = useCode()
  const sms = by === 'sms'
  const complete = sms ? isPhone(name) && isCode(secret) : name !== '' && secret !== ''

  function submit(event: React.FormEvent) {
    event.preventDefault()
    if (complete)
      signIn.mutate(sms ? { by, phone: name, code: secret } : { by, login: name, password: secret })
  }

  if (owedAfter(signIn.error) === 'code')
    return <CodePage onSignedIn={onSignedIn} onStartAgain={signIn.reset} />
  return (
    <main className="signin pad">
      <div className="logo">
        <Seal />
        {t('ui.brand')}
        <span className="sp" />
        <SizeButton />
      </div>
      <h1 className="hero">{t('identity.signIn.mobile')}</h1>
      <p className="m">{t('identity.signIn.welcome')}</p>
      <form onSubmit={submit} className="col">
        <ProblemNote code={problem} />
        {sms ? (
          <PhoneCode phone={name} code={secret} onPhone={setName} onCode={setSecret} sending={sending} />
        ) : (
          <>
            <Field
              label={t('identity.signIn.login')}
              value={name}
              onChange={setName}
              autoComplete="username"
            />
            <Field
              label={t('identity.signIn.password')}
              value={secret}
              onChange={setSecret}
              type="password"
              autoComplete="current-password"
            />
          </>
        )}
        <RefusalCard error={(sms && sending.send.error) || signIn.error} />
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
      {badge}
      <PlatformButtons to={to} />
    </main>
  )
}

function SizeButton() {
  const [large, setLarge] = useLargeText()
  return (
    <button
      type="button"
      className={large ? 'btn s on' : 'btn s'}
      aria-pressed={large}
      onClick={() => setLarge(!large)}
    >
      {t('identity.size.large')}
    </button>
  )
}
