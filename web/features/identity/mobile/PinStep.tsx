import { Refused } from '@shared/api/problem'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Me } from '../api'
import { signInByBadge } from '../badge'
import { useCameIn } from '../useSignIn'
import { Keypad } from './Keypad'

type Props = {
  badge: string
  onSignedIn: (who: Me) => void
  onOtherBadge: () => void
  onReset: () => void
}

/** Refusals after which only another PIN helps. */
const needReset = ['urn:anju:identity.pin-locked', 'urn:anju:identity.pin-not-set']

/** The four digits that go with a badge; they are sent with the last of them. */
export function PinStep({ badge, onSignedIn, onOtherBadge, onReset }: Props) {
  const [pin, setPin] = useState('')
  const cameIn = useCameIn(onSignedIn)
  const enter = useMutation({
    mutationFn: (digits: string) => signInByBadge(badge, digits),
    onSuccess: cameIn,
    onSettled: () => setPin(''),
  })
  const stuck = enter.error instanceof Refused && needReset.includes(enter.error.problem.type)

  function type(digits: string) {
    setPin(digits)
    if (digits.length === 4) enter.mutate(digits)
  }

  return (
    <>
      <div>
        <h1 className="hero">{t('shift.pin')}</h1>
        <p className="m">{t('shift.pinHow')}</p>
      </div>
      <RefusalCard error={enter.error} />
      {!stuck && <Keypad value={pin} onChange={type} disabled={enter.isPending} />}
      <div className="row two">
        <button type="button" className="btn s" onClick={onOtherBadge}>
          {t('shift.otherBadge')}
        </button>
        <button type="button" className={stuck ? 'btn s p' : 'btn s'} onClick={onReset}>
          {t('shift.haveReset')}
        </button>
      </div>
    </>
  )
}
