import './counterTexts'
import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment, span } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { apologise, counterVisits, type Visit } from '../counter'
import { EndVisitDialog, NewVisitDialog, TroubleDialog, TroubleStepDialog } from './VisitDialogs'

type Props = { community: CommunityId; mayReceive: boolean }
type Asking = { what: 'end' | 'flag' | 'act'; visit: Visit }

/** Who is at the counter and what for; a long wait is excused, and trouble calls for help. */
export default function CounterPage({ community, mayReceive }: Props) {
  const { data, error, refetch } = useQuery(counterVisits(community))
  const [opening, setOpening] = useState(false)
  const [asking, setAsking] = useState<Asking>()
  const here = data?.filter((one) => !one.endedAt).length ?? 0
  const close = () => setAsking(undefined)
  return (
    <>
      <PageHeader
        title={t('counter.visits.title')}
        meta={data && (here === 0 ? t('counter.visits.metaNone') : t('counter.visits.meta', { count: here }))}
        actions={
          mayReceive && (
            <Button type="primary" onClick={() => setOpening(true)}>
              {t('counter.visits.new')}
            </Button>
          )
        }
      />
      <section className="card">
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Waiting rows={5} />}
        {data?.length === 0 && <p className="empty">{t('counter.visits.empty')}</p>}
        {data && data.length > 0 && (
          <table className="tb upper">
            <thead>
              <tr>
                <th>{t('counter.visits.when')}</th>
                <th>{t('counter.visits.who')}</th>
                <th>
                  <span className="sr">{t('counter.visits.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((visit) => (
                <Row
                  key={visit.id}
                  community={community}
                  visit={visit}
                  mayReceive={mayReceive}
                  ask={(what) => setAsking({ what, visit })}
                />
              ))}
            </tbody>
          </table>
        )}
      </section>
      {opening && <NewVisitDialog community={community} close={() => setOpening(false)} />}
      {asking?.what === 'end' && (
        <EndVisitDialog community={community} visit={asking.visit.id} close={close} />
      )}
      {asking?.what === 'flag' && (
        <TroubleDialog community={community} visit={asking.visit.id} close={close} />
      )}
      {asking?.what === 'act' && (
        <TroubleStepDialog community={community} visit={asking.visit.id} close={close} />
      )}
    </>
  )
}

type RowProps = {
  community: CommunityId
  visit: Visit
  mayReceive: boolean
  ask: (what: Asking['what']) => void
}

function Row({ community, visit, mayReceive, ask }: RowProps) {
  const now = serverNow()
  const queries = useQueryClient()
  const tick = useMutation({
    mutationFn: () => apologise(community, visit.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['counter-visits', community] }),
  })
  const inTrouble = Boolean(visit.troubleAt && !visit.troubleOverAt)
  return (
    <tr>
      <td className="nw">
        {visit.endedAt
          ? t('counter.visits.ended', { time: moment(visit.endedAt, now) })
          : t('counter.visits.since', { time: moment(visit.cameAt, now) })}
        <div>
          {visit.apologyOwed && (
            <span className="tag risk">
              {t('counter.visits.long', { span: span(now.getTime() - new Date(visit.cameAt).getTime()) })}
            </span>
          )}
          {visit.apologisedAt && <span className="tag">{t('counter.visits.apologised')}</span>}
        </div>
      </td>
      <td>
        <b>{visit.visitor ?? t('counter.visits.nobody')}</b>{' '}
        {visit.receiver && <span className="q s13">{t('counter.visits.by', { name: visit.receiver })}</span>}
        <div>{visit.purpose}</div>
        {visit.outcome && <div className="q s13">{visit.outcome}</div>}
        {visit.troubleAt && <TroubleLog visit={visit} />}
        <RefusalCard error={tick.error} />
      </td>
      <td className="num">
        {mayReceive && !visit.endedAt && (
          <span className="row wrap">
            {visit.apologyOwed && (
              <Button size="small" type="primary" loading={tick.isPending} onClick={() => tick.mutate()}>
                {t('counter.visits.apologise')}
              </Button>
            )}
            <Button size="small" onClick={() => ask(inTrouble ? 'act' : 'flag')}>
              {t(inTrouble ? 'counter.visits.act' : 'counter.visits.trouble')}
            </Button>
            <Button size="small" onClick={() => ask('end')}>
              {t('counter.visits.end')}
            </Button>
          </span>
        )}
      </td>
    </tr>
  )
}

function TroubleLog({ visit }: { visit: Visit }) {
  return (
    <>
      <span className={visit.troubleOverAt ? 'tag' : 'tag risk'}>
        {t(visit.troubleOverAt ? 'counter.visits.wasTrouble' : 'counter.visits.inTrouble')}
      </span>
      <ul className="s13">
        {visit.log.map((one) => (
          <li key={`${one.at} ${one.step}`}>
            <span className="q">{moment(one.at, serverNow())}</span>{' '}
            {t(`counter.visits.steps.${one.step.toUpperCase() as 'TALKED'}`)} {one.words}{' '}
            <span className="q">{one.by}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
