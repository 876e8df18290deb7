import type { Calling } from '@features/servicedesk/console/calling'
import { lazy, Suspense } from 'react'
import { useCommunity } from './frame'

const CallButton = lazy(() => import('@features/community/console/CallButton'))

/** How somebody is telephoned from where they are named; nothing for whoever may not. */
export function useCalling(): Calling {
  const { id, permissions } = useCommunity()
  if (!permissions.includes('residents.file')) return () => null
  return (person, purpose) => (
    <Suspense>
      <CallButton community={id} person={person} purpose={purpose} />
    </Suspense>
  )
}
