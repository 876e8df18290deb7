import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { type Instant, moment } from '@shared/lib/time'
import { type Evidence, EvidenceStrip } from './EvidenceStrip'
import { Icon, type IconName } from './Icon'
import { type Verdict, VerdictShape } from './PromiseMark'
import { ToldLate } from './ToldLate'
import { Voice } from './Voice'

export type TimelineEntry = {
  key: string
  at: Instant
  /** When the server heard of it; shown only if it was told late. */
  learnedAt: Instant
  title: string
  by?: string
  text?: string
  evidence?: Evidence[]
  /** Where what was said into a phone is heard. */
  voice?: string
  /** Marks stand only at promises. */
  verdict?: Verdict
  icon: IconName
  /** It stands there, but changed nothing. */
  recordedOnly?: boolean
  /** What to know before believing it. */
  doubts?: string[]
}

/** Everything that happened, newest first; both times where they differ. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const newestFirst = [...entries].sort((a, b) => new Date(b.at).getTime() - new Date(a.at).getTime())
  return (
    <ol className="tl">
      {newestFirst.map((entry) => (
        <li key={entry.key} className="e">
          <time dateTime={entry.at}>{moment(entry.at, serverNow())}</time>
          <div className="nd">
            {entry.verdict ? (
              <VerdictShape verdict={entry.verdict} size={20} />
            ) : (
              <span className="b">
                <Icon name={entry.icon} />
              </span>
            )}
          </div>
          <div>
            <b>{entry.title}</b> {entry.by && <span className="q">{entry.by}</span>}{' '}
            <ToldLate at={entry.at} learnedAt={entry.learnedAt} />
            {entry.recordedOnly && <span className="tag dash">{t('ui.timeline.recorded')}</span>}
            {entry.doubts?.map((doubt) => (
              <span key={doubt} className="tag risk">
                {doubt}
              </span>
            ))}
            {entry.text && <p>{entry.text}</p>}
            <EvidenceStrip items={entry.evidence ?? []} />
            <Voice src={entry.voice} />
          </div>
        </li>
      ))}
    </ol>
  )
}
