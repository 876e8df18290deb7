import type { InPhone } from '@features/plannedwork/tasks'
import { remembered } from '@features/servicedesk/outbox/remembered'
import { useOutbox } from '@features/servicedesk/outbox/useOutbox'
import type { AccountId, CommunityId } from '@shared/lib/ids'
import { useCallback, useMemo } from 'react'
import { doneIn, givenBackIn } from './plannedActs'

/** What the phone knows of planned work: in the same chain and under the same seal as tickets. */
export function usePlannedInPhone(account: AccountId, community: CommunityId): Omit<InPhone, 'keep'> {
  const items = useOutbox(account)
  const remember = useCallback<InPhone['remember']>(
    (name, load) => remembered(account, name, load),
    [account],
  )
  const done = useMemo(() => doneIn(items, community), [items, community])
  const givenBack = useMemo(() => givenBackIn(items, community), [items, community])
  return { remember, done, givenBack }
}
