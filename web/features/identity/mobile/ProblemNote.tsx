import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { problemOf } from '../platforms'

/** Why a platform did not let somebody in, as the address says it when the browser comes back. */
export function ProblemNote({ code }: { code?: string }) {
  if (!code) return null
  const problem = problemOf(code)
  return (
    <div className="note risk" role="alert">
      <Icon name="warn" size="s" />
      <div className="sp">
        <b>{t(`identity.problem.${problem}.title`)}</b>
        <div>{t(`identity.problem.${problem}.detail`)}</div>
      </div>
    </div>
  )
}
