import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd-mobile'
import { useState } from 'react'
import type { Me } from '../api'
import { type Platform, provePhone } from '../platforms'
import { isCode, isPhone, useCameIn, useCode } from '../useSignIn'
import { PhoneCode } from './PhoneCode'
import { PlatformMark } from './PlatformMark'

type Props = { platform: Platform; onSignedIn: (who: Me) => void; onStartAgain: () => void }

/** Somebody whom a platform sent for the first time says once which number is theirs. */
export function LinkPhonePage({ platform, onSignedIn, onStartAgain }: Props) {
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const sending = useCode()
  const cameIn = useCameIn(onSignedIn)
  const prove = useMutation({ mutationFn: () => provePhone(phone, code), onSuccess: cameIn })
  const complete = isPhone(phone) && isCode(code)

  function submit(event: React.FormEvent) {
    event.preventDefault()
    if (complete) prove.mutate()
  }

  return (
    <main className="signin pad">
      <div className="logo">
        <PlatformMark platform={platform} />
        {t(`identity.platform.${platform}`)}
      </div>
      <h1 className="hero">{t('identity.platform.link.title')}</h1>
      <p className="m">{t('identity.platform.link.how', { platform: t(`identity.platform.${platform}`) })}</p>
      <form onSubmit={submit} className="col">
        <PhoneCode phone={phone} code={code} onPhone={setPhone} onCode={setCode} sending={sending} />
        <RefusalCard error={sending.send.error ?? prove.error} />
        <Button
          type="submit"
          color="primary"
          size="large"
          block
          disabled={!complete}
          loading={prove.isPending}
        >
          {t('identity.platform.link.submit')}
        </Button>
        <button type="button" className="btn t" onClick={onStartAgain}>
          {t('identity.platform.link.again')}
        </button>
      </form>
    </main>
  )
}
