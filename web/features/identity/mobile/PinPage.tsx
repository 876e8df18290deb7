import { Refused } from '@shared/api/problem'
import { t } from '@shared/lib/texts'
import { Bar } from '@shared/ui/phone/Bar'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation } from '@tanstack/react-query'
import { Toast } from 'antd-mobile'
import { useState } from 'react'
import { setOwnPin } from '../badge'
import { Keypad } from './Keypad'

type Props = {
  onDone: () => void
  /** Signs in again by SMS code, and comes back here. */
  onProve: () => void
}

/** One's own PIN for the phones that a shift shares: typed twice, so that nobody sets a slip of the finger. */
export function PinPage({ onDone, onProve }: Props) {
  const [first, setFirst] = useState('')
  const [typed, setTyped] = useState('')
  const [differ, setDiffer] = useState(false)
  const set = useMutation({
    mutationFn: setOwnPin,
    onSuccess: () => {
      Toast.show({ content: t('shift.own.done') })
      onDone()
    },
    onError: () => setFirst(''),
  })
  const prove = set.error instanceof Refused && set.error.problem.type === 'urn:anju:identity.pin-needs-sms'

  function type(digits: string) {
    setTyped(digits)
    if (digits.length > 0) setDiffer(false)
    if (digits.length < 4) return
    setTyped('')
    if (first === '') {
      setFirst(digits)
    } else if (first === digits) {
      set.mutate(digits)
    } else {
      setFirst('')
      setDiffer(true)
    }
  }

  return (
    <main className="page">
      <Bar title={t('shift.own.title')} />
      <div className="pad col shift">
        <div>
          <h2 className="hero">{first === '' ? t('shift.own.first') : t('shift.own.second')}</h2>
          <p className="m">{t('shift.own.rule')}</p>
        </div>
        {differ && (
          <p className="note risk" role="alert">
            {t('shift.own.differ')}
          </p>
        )}
        <RefusalCard error={set.error} />
        {prove ? (
          <button type="button" className="btn p" onClick={onProve}>
            {t('shift.own.sms')}
          </button>
        ) : (
          <Keypad value={typed} onChange={type} disabled={set.isPending} />
        )}
      </div>
    </main>
  )
}
