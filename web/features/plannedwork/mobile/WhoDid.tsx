import { t } from '@shared/lib/texts'
import { Choices } from '@shared/ui/phone/Choices'
import type { Mine, Task } from '../tasks'

/** Whose hands it was, where not the caller's alone. */
export type Hands = { doneFor?: string; with?: string }

type Props = { task: Task; mine: Mine; hands: Hands; onChange: (hands: Hands) => void }

const MYSELF = 'me'

/** Who did it where a leader signs for somebody without a phone, and who was there too where it takes two. */
export function WhoDid({ task, mine, hands, onChange }: Props) {
  const ofPost = mine.colleagues.filter((one) => one.post === task.post && one.employee !== mine.me)
  const doer = hands.doneFor ?? mine.me
  const others = ofPost.filter((one) => one.employee !== doer)
  return (
    <>
      {mine.maySign && ofPost.length > 0 && (
        <Choices
          three
          legend={t('planned.mine.who')}
          choices={[
            ...(mine.me ? [{ value: MYSELF, label: t('planned.mine.myself') }] : []),
            ...ofPost.map((one) => ({
              value: one.employee,
              label: t('planned.mine.signedFor', { name: one.name }),
            })),
          ]}
          value={hands.doneFor ?? (mine.me ? MYSELF : undefined)}
          onChange={(value) => onChange({ ...hands, doneFor: value === MYSELF ? undefined : value })}
        />
      )}
      {task.people > 1 && (
        <Choices
          three
          legend={t('planned.mine.second')}
          choices={others.map((one) => ({ value: one.employee, label: one.name }))}
          value={hands.with}
          onChange={(value) => onChange({ ...hands, with: value })}
        />
      )}
    </>
  )
}
