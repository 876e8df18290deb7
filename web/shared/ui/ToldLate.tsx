import { t } from '@shared/lib/texts'
import { clockTime, exactTime, type Instant } from '@shared/lib/time'
import { Icon } from './Icon'

const TOLD_LATE = 60_000

/** That something was told late, and when; nothing when it was told at once. */
export function ToldLate({ at, learnedAt }: { at: Instant; learnedAt: Instant }) {
  const late = new Date(learnedAt).getTime() - new Date(at).getTime()
  if (late < TOLD_LATE) return null
  return (
    <span className="tag dash" title={exactTime(at)}>
      <Icon name="sync" size="s" />
      {t('ui.timeline.uploaded', { time: clockTime(learnedAt) })}
    </span>
  )
}
