import { Refused, Unreachable } from '@shared/api/problem'
import { type TextKey, t } from '@shared/lib/texts'
import { Icon } from './Icon'

/** What a refusal can offer to do instead; a screen supplies the ones it can carry out. */
export type Remedy = 'reload' | 'signIn' | 'changeRoom' | 'otherPerson'
export type Remedies = Partial<Record<Remedy, () => void>>

/** Which button helps against which problem; the server owns the words, this table the way out. */
const remedyFor: Record<string, Remedy> = {
  'urn:anju:kernel.stale-version': 'reload',
  'urn:anju:identity.not-signed-in': 'signIn',
  'urn:anju:servicedesk.not-at-this-step': 'reload',
  'urn:anju:servicedesk.step-missing': 'reload',
  'urn:anju:servicedesk.nothing-to-ask': 'reload',
  'urn:anju:servicedesk.no-such-space': 'changeRoom',
  'urn:anju:servicedesk.not-on-duty': 'otherPerson',
}

const label: Record<Remedy, TextKey> = {
  reload: 'ui.refusal.reload',
  signIn: 'ui.refusal.signIn',
  changeRoom: 'ui.refusal.changeRoom',
  otherPerson: 'ui.refusal.otherPerson',
}

type Props = { error: unknown; remedies?: Remedies; retry?: () => void }

/** A refusal in place: what, why, what to do instead, and a button that does it. */
export function RefusalCard({ error, remedies = {}, retry }: Props) {
  if (!error) return null
  const problem = error instanceof Refused ? error.problem : undefined
  const remedy = problem && remedyFor[problem.type]
  const help = remedy && remedies[remedy]
  const title = problem?.title ?? (error instanceof Unreachable ? error.message : t('ui.failed.title'))
  return (
    <div className="note risk refusal" role="alert">
      <Icon name="warn" size="s" />
      <div className="sp">
        <b>{title}</b>
        {problem && <div>{problem.detail}</div>}
        {problem?.errors && problem.errors.length > 0 && (
          <ul>
            {problem.errors.map((one) => (
              <li key={`${one.field} ${one.message}`}>{one.message}</li>
            ))}
          </ul>
        )}
        {remedy && help && (
          <button type="button" className="btn s" onClick={help}>
            {t(label[remedy])}
          </button>
        )}
        {!help && retry && (
          <button type="button" className="btn s" onClick={retry}>
            {t('ui.again')}
          </button>
        )}
      </div>
    </div>
  )
}
