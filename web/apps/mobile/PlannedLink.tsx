import TasksLink from '@features/plannedwork/mobile/TasksLink'
import type { AccountId, CommunityId } from '@shared/lib/ids'
import { usePlannedInPhone } from './plannedInPhone'

/** The way to what is planned, with a network or without. */
export default function PlannedLink({ account, community }: { account: AccountId; community: CommunityId }) {
  const { remember, done } = usePlannedInPhone(account, community)
  return <TasksLink community={community} remember={remember} done={done} />
}
