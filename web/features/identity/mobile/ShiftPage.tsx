import { useOnline } from '@shared/lib/online'
import { readScanned } from '@shared/lib/scan'
import { t } from '@shared/lib/texts'
import { Seal } from '@shared/ui/Icon'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd-mobile'
import { useState } from 'react'
import type { Me } from '../api'
import { sharedPhone } from '../badge'
import { BadgeStep } from './BadgeStep'
import { PinStep } from './PinStep'
import { ResetStep } from './ResetStep'

type Props = { scanned?: string; onSignedIn: (who: Me) => void }

/** The lock screen of a phone that a shift shares: badge, PIN, in. */
export function ShiftPage({ scanned, onSignedIn }: Props) {
  const phone = useQuery(sharedPhone)
  const online = useOnline()
  const [badge, setBadge] = useState(scanned ? readScanned(scanned)?.address : undefined)
  const [resetting, setResetting] = useState(false)
  const again = () => {
    setBadge(undefined)
    setResetting(false)
  }
  return (
    <main className="signin pad shift">
      <div className="logo">
        <Seal />
        {phone.data
          ? t('shift.phone', { name: phone.data.name, community: phone.data.communityName })
          : t('ui.brand')}
      </div>
      <div className="col">
        {!online && (
          <p className="note risk" role="status">
            {t('shift.offline')}
          </p>
        )}
        <RefusalCard error={phone.error} retry={phone.refetch} />
        {phone.isPending && <Skeleton.Paragraph lineCount={6} animated />}
        {phone.data === null && <NotShared />}
        {phone.data && !badge && <BadgeStep onBadge={setBadge} />}
        {phone.data && badge && !resetting && (
          <PinStep
            badge={badge}
            onSignedIn={onSignedIn}
            onOtherBadge={again}
            onReset={() => setResetting(true)}
          />
        )}
        {phone.data && badge && resetting && (
          <ResetStep badge={badge} onSignedIn={onSignedIn} onBack={() => setResetting(false)} />
        )}
        {!badge && (
          <Link className="btn t" to="/sign-in">
            {t('shift.smsInstead')}
          </Link>
        )}
      </div>
    </main>
  )
}

function NotShared() {
  return (
    <div>
      <h1 className="hero">{t('shift.notShared')}</h1>
      <p className="m">{t('shift.notSharedWhy')}</p>
    </div>
  )
}
