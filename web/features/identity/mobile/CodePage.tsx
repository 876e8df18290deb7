import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd-mobile'
import { useId, useState } from 'react'
import { type Me, showSecondFactor } from '../api'
import { useCameIn } from '../useSignIn'

type Props = { onSignedIn: (who: Me) => void; onStartAgain: () => void }

/** The second factor on the phone. Binding an authenticator is done at the desk, where a code can be scanned. */
export function CodePage({ onSignedIn, onStartAgain }: Props) {
  const id = useId()
  const [code, setCode] = useState('')
  const cameIn = useCameIn(onSignedIn)
  const show = useMutation({ mutationFn: showSecondFactor, onSuccess: cameIn })

  function submit(event: React.FormEvent) {
    event.preventDefault()
    if (code !== '') show.mutate(code)
  }

  return (
    <main className="signin pad">
      <h1 className="hero">{t('identity.owed.code')}</h1>
      <p className="m">{t('identity.owed.codeHow')}</p>
      <form onSubmit={submit} className="col">
        <label className="lab" htmlFor={id}>
          {t('identity.owed.codeLabel')}
        </label>
        <div className="in">
          <Input id={id} value={code} onChange={setCode} autoComplete="one-time-code" maxLength={40} />
        </div>
        <RefusalCard error={show.error} />
        <Button
          type="submit"
          color="primary"
          size="large"
          block
          disabled={code === ''}
          loading={show.isPending}
        >
          {t('identity.owed.next')}
        </Button>
        <button type="button" className="btn t" onClick={onStartAgain}>
          {t('identity.owed.again')}
        </button>
      </form>
    </main>
  )
}
