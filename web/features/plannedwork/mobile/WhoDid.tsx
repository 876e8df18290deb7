import { t } from '@shared/lib/texts'
import { Choices } from '@shared/ui/phone/Choices'
import type { Mine, Task } from '../tasks'

/** Whose hands it was, where not the caller's alone. */
export type Hands = { doneFor?: string; with?: string }

type Props = { task: Task; mine: Mine; hands: Hands; onChange: (hands: Hands) => void }

const MYSELF = 'me'

/**
 * Who did it where a leader signs for somebody without a phone: of the post, or the one it was given to. Who was there too where it takes
 * two may be anybody else.
 */
export function WhoDid({ task, mine, hands, onChange }: Props) {
  const others = mine.colleagues.filter((one) => one.employee !== mine.me)
  const doers = others.filter((one) =>
    task.assignee ? one.employee === task.assignee : one.post === task.post,
  )
  const doer = hands.doneFor ?? mine.me
  return (
    <>
      {mine.maySign && doers.length > 0 && (
        <Choices
          three
          legend={t('planned.mine.who')}
          choices={[
            ...(mine.me ? [{ value: MYSELF, label: t('planned.mine.myself') }] : []),
            ...doers.map((one) => ({
              value: one.employee,
              label: t('planned.mine.signedFor', { name: one.name }),
            })),
          ]}
          value={hands.doneFor ?? (mine.me ? MYSELF : undefined)}
          onChange={(value) => onChange(doneBy(value === MYSELF ? undefined : value))}
        />
      )}
      {task.people > 1 && (
        <Choices
          three
          legend={t('planned.mine.second')}
          choices={mine.colleagues
            .filter((one) => one.employee !== doer)
            .map((one) => ({ value: one.employee, label: one.name }))}
          value={hands.with}
          onChange={(value) => onChange({ ...hands, with: value })}
        />
      )}
    </>
  )

  /** Nobody goes along with themselves. */
  function doneBy(doneFor: string | undefined): Hands {
    return { doneFor, with: hands.with === (doneFor ?? mine.me) ? undefined : hands.with }
  }
}
