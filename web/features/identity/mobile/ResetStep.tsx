import { t } from '@shared/lib/texts'
import { Field } from '@shared/ui/phone/Field'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd-mobile'
import { useState } from 'react'
import type { Me } from '../api'
import { signInAfterReset } from '../badge'
import { isCode, useCameIn } from '../useSignIn'

type Props = { badge: string; onSignedIn: (who: Me) => void; onBack: () => void }

/** The manager's six digits let somebody set another PIN. */
export function ResetStep({ badge, onSignedIn, onBack }: Props) {
  const [code, setCode] = useState('')
  const [pin, setPin] = useState('')
  const cameIn = useCameIn(onSignedIn)
  const reset = useMutation({ mutationFn: () => signInAfterReset({ badge, code, pin }), onSuccess: cameIn })
  const complete = isCode(code) && /^\d{4}$/.test(pin)

  return (
    <form
      className="col"
      onSubmit={(event) => {
        event.preventDefault()
        if (complete) reset.mutate()
      }}
    >
      <div>
        <h1 className="hero">{t('shift.reset')}</h1>
        <p className="m">{t('shift.resetHow')}</p>
      </div>
      <Field label={t('shift.resetCode')} value={code} onChange={setCode} inputMode="numeric" maxLength={6} />
      <Field
        label={t('shift.newPin')}
        value={pin}
        onChange={setPin}
        type="password"
        inputMode="numeric"
        maxLength={4}
        autoComplete="new-password"
        hint={t('shift.own.rule')}
      />
      <RefusalCard error={reset.error} />
      <Button type="submit" color="primary" size="large" block disabled={!complete} loading={reset.isPending}>
        {t('shift.resetGo')}
      </Button>
      <button type="button" className="btn t" onClick={onBack}>
        {t('ui.back')}
      </button>
    </form>
  )
}
