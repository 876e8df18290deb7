import type { Kept } from '@features/plannedwork/tasks'
import { append } from '@features/servicedesk/outbox/append'
import { drain } from '@features/servicedesk/outbox/drain'
import type { OutboxItem } from '@features/servicedesk/outbox/useOutbox'
import { sha256 } from '@shared/api/files'
import type { AccountId, CommunityId } from '@shared/lib/ids'

/** What was given back is not done: whoever sees the list has to know. */
export const doneIn = (items: Pick<OutboxItem, 'command' | 'state'>[]): string[] =>
  items
    .filter(({ command, state }) => command.kind === 'task.done' && state === 'waiting')
    .map(({ command }) => command.subject)

/** Keeps it in the phone and sends it if it can; answers the tickets that were opened, as far as an answer came. */
export async function keepPlanned(account: AccountId, community: CommunityId, act: Kept): Promise<string[]> {
  const { task, note, photos, album } = act
  const marked = await Promise.all(album.map(async (photo) => sha256(await photo.arrayBuffer())))
  await append({
    account,
    community,
    subject: task.id,
    label: task.label,
    kind: act.kind,
    photos: [...photos, ...album],
    note,
    said:
      act.kind === 'task.skip'
        ? { skip: { reason: act.reason } }
        : {
            done: {
              answers: act.answers,
              ...(act.doneFor && { doneFor: act.doneFor }),
              ...(act.with && { with: act.with }),
              ...(marked.length > 0 && { album: marked }),
            },
          },
  })
  const numbers: string[] = []
  await drain(account, async (answer) => {
    numbers.push(...(answer.tickets ?? []).map((one) => one.number))
  })
  return numbers
}
