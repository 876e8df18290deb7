import type { InPhone, Kept } from '@features/plannedwork/tasks'
import { append } from '@features/servicedesk/outbox/append'
import { isOfTask } from '@features/servicedesk/outbox/command'
import type { OutboxItem } from '@features/servicedesk/outbox/useOutbox'
import { sha256 } from '@shared/api/files'
import type { AccountId, CommunityId } from '@shared/lib/ids'

type Kind = Pick<OutboxItem, 'community' | 'command' | 'state'>

/** Done here and not heard of by the server. What was given back is not done: whoever sees the list has to know. */
export const doneIn = (items: Kind[], here: CommunityId): InPhone['done'] =>
  items
    .filter(
      ({ community, command, state }) =>
        community === here && command.kind === 'task.done' && state === 'waiting',
    )
    .map(({ command }) => command.subject)

/** What the server gave back, by its turn. What waits behind it is not told apart. */
export const givenBackIn = (
  items: (Kind & Pick<OutboxItem, 'id' | 'answer'>)[],
  here: CommunityId,
): InPhone['givenBack'] =>
  Object.fromEntries(
    items
      .filter(
        ({ community, command, state, answer }) =>
          community === here && isOfTask(command.kind) && state === 'parked' && answer,
      )
      .map(({ id, command }) => [command.subject, id]),
  )

/** Keeps it in the phone: once this is over it is there, whatever becomes of the network. */
export async function keepPlanned(account: AccountId, community: CommunityId, act: Kept): Promise<void> {
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
}
