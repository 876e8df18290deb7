import type { InPhone, Kept } from '@features/plannedwork/tasks'
import { remembered } from '@features/servicedesk/outbox/remembered'
import { useOutbox } from '@features/servicedesk/outbox/useOutbox'
import type { AccountId, CommunityId } from '@shared/lib/ids'
import { useCallback, useMemo } from 'react'
import { doneIn, keepPlanned } from './plannedActs'

/** Planned work in the phone's outbox: in the same chain and under the same seal as tickets. */
export function usePlannedInPhone(account: AccountId, community: CommunityId): InPhone {
  const items = useOutbox(account)
  const remember = useCallback<InPhone['remember']>(
    (name, load) => remembered(account, name, load),
    [account],
  )
  const keep = useCallback((act: Kept) => keepPlanned(account, community, act), [account, community])
  const done = useMemo(() => doneIn(items), [items])
  return { remember, keep, done }
}
