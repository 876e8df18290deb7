import { readScanned } from '@shared/lib/scan'
import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { Field } from '@shared/ui/phone/Field'
import { Scanner } from '@shared/ui/phone/Scanner'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd-mobile'
import { useState } from 'react'
import { type Bound, redeem } from '../myHomes'

type Props = { scanned?: string; onBound: (home: Bound) => void }

/** The one-time code from the desk: typed, scanned here, or scanned with the phone's own camera, which led here. */
export function CodeCard({ scanned, onBound }: Props) {
  const [address, setAddress] = useState(scanned)
  const [typed, setTyped] = useState('')
  const [scanning, setScanning] = useState(false)
  const bind = useMutation({ mutationFn: redeem, onSuccess: onBound })

  function found(text: string): boolean {
    const code = readScanned(text)
    if (code?.kind !== 'home') return false
    setAddress(code.address)
    setScanning(false)
    return true
  }

  if (address) {
    return (
      <section className="card hero col">
        <div>
          <b className="quiet">{t('household.find.scanned')}</b>
          <p className="m">{t('household.find.scannedWhy')}</p>
        </div>
        <RefusalCard error={bind.error} />
        <Bind pending={bind.isPending} onClick={() => bind.mutate(address)} />
        <button type="button" className="btn t" onClick={() => setAddress(undefined)}>
          {t('household.find.type')}
        </button>
      </section>
    )
  }

  return (
    <form
      className="card hero col"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() !== '') bind.mutate(typed.trim())
      }}
    >
      <Field
        label={t('household.find.code')}
        value={typed}
        onChange={setTyped}
        autoCapitalize="characters"
        maxLength={60}
        hint={t('household.find.codeHint')}
        after={
          <button type="button" className="btn t" onClick={() => setScanning(!scanning)}>
            <Icon name="scan" />
            {scanning ? t('household.find.scanStop') : t('household.find.scan')}
          </button>
        }
      />
      {scanning && <Scanner onFound={found} label={t('household.find.scanLabel')} />}
      <RefusalCard error={bind.error} />
      <Bind pending={bind.isPending} disabled={typed.trim() === ''} />
    </form>
  )
}

type BindProps = { pending: boolean; disabled?: boolean; onClick?: () => void }

function Bind({ pending, disabled, onClick }: BindProps) {
  return (
    <Button
      type={onClick ? 'button' : 'submit'}
      block
      size="large"
      color="primary"
      loading={pending}
      disabled={disabled}
      onClick={onClick}
    >
      {t('household.find.bind')}
    </Button>
  )
}
