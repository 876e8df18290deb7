import TasksPage from '@features/plannedwork/mobile/TasksPage'
import { OfflineStrip } from '@features/servicedesk/mobile/OfflineStrip'
import { unsent, useDraining, useOutbox } from '@features/servicedesk/outbox/useOutbox'
import type { AccountId, CommunityId } from '@shared/lib/ids'
import { usePlannedInPhone } from './plannedInPhone'

/** What is planned, done in a basement too. */
export default function PlannedPage({ account, community }: { account: AccountId; community: CommunityId }) {
  useDraining(account)
  const waiting = unsent(useOutbox(account)).length
  return (
    <TasksPage
      community={community}
      inPhone={usePlannedInPhone(account, community)}
      strip={<OfflineStrip waiting={waiting} />}
    />
  )
}
