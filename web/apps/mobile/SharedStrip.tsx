import type { Me } from '@features/identity/api'
import { sharedPhone } from '@features/identity/badge'
import { ShiftStrip } from '@features/identity/mobile/ShiftStrip'
import { useSeen } from '@features/servicedesk/outbox/seen'
import { unsent, useOutbox } from '@features/servicedesk/outbox/useOutbox'
import { useOnline } from '@shared/lib/online'
import { useQuery } from '@tanstack/react-query'

/** On top of every page of a shared phone: whose hands it is in. */
export function SharedStrip({ who, onLocked }: { who: Me; onLocked: () => void }) {
  const phone = useQuery(sharedPhone).data
  const waiting = unsent(useOutbox(who.account)).length + (useSeen(who.account)?.length ?? 0)
  const online = useOnline()
  if (!phone) return null
  return (
    <ShiftStrip
      name={who.name}
      idleSeconds={phone.idleSeconds}
      unsent={waiting}
      online={online}
      onLocked={onLocked}
    />
  )
}
