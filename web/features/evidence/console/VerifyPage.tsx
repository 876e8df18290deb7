import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { PromiseMark } from '@shared/ui/PromiseMark'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type Run, type Seal, seal, verify } from '../api'

/** Whether anybody touched what was recorded: the seal is computed again from the facts, page by page. */
export function VerifyPage({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(seal(community))
  const queries = useQueryClient()
  const start = useMutation({
    mutationFn: () => verify(community),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['seal', community] }),
  })
  return (
    <>
      <PageHeader
        title={t('evidence.verify.title')}
        meta={t('evidence.verify.meta')}
        actions={
          <Button
            type="primary"
            disabled={!data || !!data.running}
            loading={start.isPending}
            onClick={() => start.mutate()}
          >
            {t('evidence.verify.start')}
          </Button>
        }
      />
      <RefusalCard error={error ?? start.error} retry={refetch} />
      {!data && !error && <Waiting rows={6} />}
      {data && (
        <section className="card pad col gap">
          {data.running && <Running run={data.running} />}
          {data.last ? <Outcome run={data.last} /> : <p className="m">{t('evidence.verify.never')}</p>}
          <Sealed seal={data} />
        </section>
      )}
    </>
  )
}

function Running({ run }: { run: Run }) {
  const progress = t('evidence.verify.running', { done: run.batchesDone, all: run.batches })
  return (
    <div role="status">
      <b>{progress}</b>
      <div className="pb">
        <i style={{ width: `${(100 * run.batchesDone) / Math.max(1, run.batches)}%` }} />
      </div>
      <p className="q s13">{t('evidence.verify.mayLeave')}</p>
    </div>
  )
}

function Outcome({ run }: { run: Run }) {
  const when = moment(run.finishedAt ?? run.requestedAt, serverNow())
  const counts = { time: when, facts: run.facts, batches: run.batches, erased: run.erased }
  return (
    <>
      <div className="row">
        <PromiseMark
          verdict={run.problemCount === 0 ? 'met' : 'breached'}
          word={t(run.problemCount === 0 ? 'evidence.verify.intact' : 'evidence.verify.broken')}
        />
        <span className="m">{t('evidence.verify.counts', counts)}</span>
      </div>
      {run.problemCount > 0 && (
        <>
          <h2 className="t3">{t('evidence.verify.problems', { count: run.problemCount })}</h2>
          <ul className="col">
            {run.problems.map((one) => (
              <li key={`${one.kind} ${one.about}`}>
                {one.text} <span className="q s12">{one.about}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Sealed({ seal: { headBatch, headRoot, unsealed, unsealedSince, windowSeconds } }: { seal: Seal }) {
  return (
    <dl className="kv wide">
      <dt>{t('evidence.verify.head')}</dt>
      <dd>{headBatch ?? t('evidence.verify.noHead')}</dd>
      {headRoot && (
        <>
          <dt>{t('evidence.verify.root')}</dt>
          <dd className="hash">{headRoot}</dd>
        </>
      )}
      <dt>{t('evidence.verify.unsealed')}</dt>
      <dd>
        {unsealed === 0
          ? t('evidence.verify.allSealed')
          : t('evidence.verify.waiting', {
              count: unsealed,
              since: unsealedSince ? moment(unsealedSince, serverNow()) : '',
              seconds: windowSeconds,
            })}
      </dd>
    </dl>
  )
}
