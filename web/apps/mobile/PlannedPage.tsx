import TasksPage from '@features/plannedwork/mobile/TasksPage'
import { sentWords } from '@features/plannedwork/sentWords'
import type { Kept } from '@features/plannedwork/tasks'
import { OfflineStrip } from '@features/servicedesk/mobile/OfflineStrip'
import type { Waiting } from '@features/servicedesk/outbox/command'
import type { Answer } from '@features/servicedesk/outbox/drain'
import { unsent, useDraining, useOutbox } from '@features/servicedesk/outbox/useOutbox'
import type { AccountId, CommunityId } from '@shared/lib/ids'
import { Toast } from 'antd-mobile'
import { useCallback } from 'react'
import { keepPlanned } from './plannedActs'
import { usePlannedInPhone } from './plannedInPhone'

/** What is planned, done in a basement too. */
export default function PlannedPage({ account, community }: { account: AccountId; community: CommunityId }) {
  const sendNow = useDraining(account, told)
  const waiting = unsent(useOutbox(account)).length
  const phone = usePlannedInPhone(account, community)
  const keep = useCallback(
    async (act: Kept) => {
      await keepPlanned(account, community, act)
      sendNow()
    },
    [account, community, sendNow],
  )
  return (
    <TasksPage
      community={community}
      inPhone={{ ...phone, keep }}
      strip={<OfflineStrip waiting={waiting} />}
    />
  )
}

/** That it was sent is said when the server has said so. */
function told(answer: Answer, { command, label }: Waiting) {
  const content = sentWords(command.kind, label, answer)
  if (content) Toast.show({ content })
}
