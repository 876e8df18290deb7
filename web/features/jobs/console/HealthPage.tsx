import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { PromiseMark, type Verdict } from '@shared/ui/PromiseMark'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Finding, type Health, health } from '../api'

const worstFirst: Finding['level'][] = ['ACT', 'WATCH', 'GOOD']
const markOf: Record<Finding['level'], Verdict> = { ACT: 'breached', WATCH: 'at_risk', GOOD: 'met' }

/** Where a finding, by its code, can be dealt with. */
export type Ways = Record<string, ReactNode>

/** How the installation is: what must be done first, then what to keep an eye on. */
export default function HealthPage({ ways }: { ways: Ways }) {
  const { data, error, refetch } = useQuery(health)
  const todo = data?.findings.filter((one) => one.level === 'ACT').length ?? 0
  return (
    <>
      <PageHeader
        title={t('jobs.health.title')}
        meta={data && (todo === 0 ? t('jobs.health.good') : t('jobs.health.todo', { count: todo }))}
      />
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={8} />}
      {data && (
        <div className="col gap">
          <Findings findings={data.findings} ways={ways} />
          <Work health={data} />
        </div>
      )}
    </>
  )
}

function Findings({ findings, ways }: { findings: Finding[]; ways: Ways }) {
  const ordered = [...findings].sort((a, b) => worstFirst.indexOf(a.level) - worstFirst.indexOf(b.level))
  if (ordered.length === 0) return <p className="card empty">{t('jobs.health.notYet')}</p>
  return (
    <section className="card">
      <table className="tb">
        <tbody>
          {ordered.map((one) => (
            <tr key={`${one.origin} ${one.code}`}>
              <td>
                <PromiseMark verdict={markOf[one.level]} word={t(`jobs.level.${one.level}`)} />
              </td>
              <td>
                <b>{one.title}</b>
                <div className="q">{one.detail}</div>
                {one.level !== 'GOOD' && ways[one.code]}
              </td>
              <td className="num q">
                {t('jobs.health.checked', { time: moment(one.checkedAt, serverNow()) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Work({ health: { database, failedTasks, deadJobs, incompletePublications } }: { health: Health }) {
  const now = serverNow()
  const oldest = incompletePublications.oldest
  return (
    <section className="card pad">
      <h2 className="t2">{t('jobs.health.work')}</h2>
      <dl className="kv wide">
        {database && (
          <>
            <dt>{t('jobs.health.database')}</dt>
            <dd>
              {t(`jobs.database.${database.state}`)}
              {database.restarts.length > 0 && t('jobs.health.restarts', { count: database.restarts.length })}
            </dd>
          </>
        )}
        <dt>{t('jobs.health.news')}</dt>
        <dd>
          {incompletePublications.count === 0
            ? t('jobs.health.none')
            : t('jobs.health.waiting', {
                count: incompletePublications.count,
                since: oldest ? moment(oldest, now) : '',
              })}
        </dd>
        <dt>{t('jobs.health.failed')}</dt>
        <dd>
          {failedTasks.length === 0 && t('jobs.health.none')}
          {failedTasks.map((one) => (
            <div key={`${one.task} ${one.instance}`}>
              {t('jobs.health.retry', {
                task: one.task,
                times: one.failures,
                time: moment(one.nextTry, now),
              })}
            </div>
          ))}
        </dd>
        <dt>{t('jobs.health.dead')}</dt>
        <dd>
          {deadJobs.length === 0 && t('jobs.health.none')}
          {deadJobs.map((one) => (
            <div key={`${one.task} ${one.instance}`}>
              {t('jobs.health.lastSign', { task: one.task, time: moment(one.lastSign, now) })}
            </div>
          ))}
        </dd>
      </dl>
    </section>
  )
}
