import { fileAddress, thumbnailAddress } from '@shared/api/files'
import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment, span } from '@shared/lib/time'
import { useEscape } from '@shared/lib/useEscape'
import { useFocusBack } from '@shared/lib/useFocusBack'
import { EvidenceStrip } from '@shared/ui/EvidenceStrip'
import { Icon } from '@shared/ui/Icon'
import { PromiseMark, type Verdict, VerdictShape, verdicts } from '@shared/ui/PromiseMark'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { ToldLate } from '@shared/ui/ToldLate'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { clauseOnWall, type Fact, type Subject } from '../api'
import { CountBars } from './CountBars'

type Props = {
  community: CommunityId
  clause: string
  period: string
  verdict?: Verdict
  /** Why it cannot be judged here. */
  whyNot?: string
  close: () => void
}

/** One promise: its verdict, its days, and the facts behind each case. */
export function ClausePanel({ community, clause, period, verdict, whyNot, close }: Props) {
  useFocusBack()
  useEscape(close)
  const { data, error } = useQuery(clauseOnWall(community, clause, period))
  const minutes = data?.parameters.on_site_minutes
  const judged = data ? data.met + data.breached : 0
  return (
    <aside className="card clause">
      <div className="row s12 q">
        {clause}
        <span className="sp" />
        <button type="button" className="icon" aria-label={t('standards.clause.close')} onClick={close}>
          <Icon name="x" size="s" />
        </button>
      </div>
      <RefusalCard error={error} />
      {!data && !error && <Waiting rows={3} />}
      {data && (
        <>
          <h2 className="t2">{data.clause.title}</h2>
          <div className="row verdict">
            {verdict && <PromiseMark verdict={verdict} />}
            <span className="m">
              {judged > 0
                ? t('standards.clause.rate', { total: judged, met: data.met })
                : t('standards.clause.none')}
            </span>
          </div>
          <p className="m s13">{data.clause.gist}</p>
          {whyNot && <p className="note">{whyNot}</p>}
          {typeof minutes === 'number' && (
            <p className="s13">
              <span className="q">{t('standards.clause.parameters')} </span>
              {t('standards.clause.minutes', { count: minutes })}
            </p>
          )}
          {data.days.length > 0 && <CountBars counted={data.days} period={period} />}
          <Subjects community={community} subjects={data.subjects} all={judged + data.atRisk + data.open} />
        </>
      )}
    </aside>
  )
}

/** What these are about is a ticket, which can be opened; a day, a call or a shift has no page of its own. */
const ofTickets = new Set([
  'servicedesk.acceptance',
  'servicedesk.answer',
  'servicedesk.arrival',
  'servicedesk.conduct',
  'servicedesk.conflict-open',
  'servicedesk.counter-request',
  'servicedesk.leak-loss-photos',
  'servicedesk.leak-neighbours',
  'servicedesk.leak-valve',
  'servicedesk.mending',
  'servicedesk.promised-end',
  'servicedesk.zone-dispatch',
])

/** Steps in the field that were kept and moved nothing (`servicedesk.recorded.*`). */
const onlyRecorded = new Set(['already-done', 'not-posted', 'reassigned', 'valve-open'])

type Listed = { community: CommunityId; subjects: Subject[]; all: number }

/** The worst first; where there are very many, not all of them are sent. */
function Subjects({ community, subjects, all }: Listed) {
  const worstFirst = [...subjects].sort(
    (a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || b.dueAt.localeCompare(a.dueAt),
  )
  return (
    <>
      <div className="row facts">
        <h3 className="t3">{t('standards.clause.facts')}</h3>
        <span className="q s12">
          {all > subjects.length
            ? t('standards.clause.factsCut', { all, count: subjects.length })
            : t('standards.clause.factsCount', { count: all })}
        </span>
      </div>
      {worstFirst.map((subject) => (
        <div key={subject.subject} className="fx">
          <VerdictShape verdict={subject.verdict} />
          <div>
            <div className="row">
              {ofTickets.has(subject.kind) ? (
                <Link to="/c/$community/tickets/$ticket" params={{ community, ticket: subject.about }}>
                  {subject.label}
                </Link>
              ) : (
                <span>{subject.label}</span>
              )}
              <span className="sp" />
              <Outcome subject={subject} />
            </div>
            {subject.facts.length === 0 && <div className="q">{t('standards.clause.noFacts')}</div>}
            {subject.facts.map((fact) => (
              <FactLine key={fact.id} community={community} fact={fact} />
            ))}
          </div>
        </div>
      ))}
    </>
  )
}

function Outcome({ subject }: { subject: Subject }) {
  const now = serverNow()
  if (subject.verdict === 'breached') {
    const until = subject.metAt ? new Date(subject.metAt) : now
    const late = until.getTime() - new Date(subject.dueAt).getTime()
    return <span className="breach">{t('standards.clause.late', { span: span(late) })}</span>
  }
  if (subject.metAt) return <span>{t('standards.clause.took', { time: moment(subject.metAt, now) })}</span>
  return <span className="q">{t('standards.clause.due', { time: moment(subject.dueAt, now) })}</span>
}

function FactLine({ community, fact }: { community: CommunityId; fact: Fact }) {
  return (
    <div>
      <span className="q">
        {moment(fact.happenedAt, serverNow())} {t(`standards.source.${fact.source}`)}
      </span>{' '}
      <Doubts fact={fact} />
      <EvidenceStrip
        items={fact.photos.map((hash) => ({
          kind: 'photo',
          hash,
          src: fileAddress(community, hash),
          thumbnail: thumbnailAddress(community, hash),
          at: fact.happenedAt,
        }))}
      />
    </div>
  )
}

/** What to know before believing it: told late, by a clock that was wrong, or too late to change anything. */
function Doubts({ fact }: { fact: Fact }) {
  return (
    <>
      <ToldLate at={fact.happenedAt} learnedAt={fact.learnedAt} />{' '}
      {fact.outcome && onlyRecorded.has(fact.outcome) && (
        <span className="tag dash">{t('standards.clause.recorded')}</span>
      )}{' '}
      {fact.skewed && <span className="tag risk">{t('ui.timeline.skewed')}</span>}
    </>
  )
}
