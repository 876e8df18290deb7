import './figuresTexts'
import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment, monthOf } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { analysis, type Cause, type Count, causes, review, type Trend } from '../closing'
import { monthName } from '../figures'
import { MonthSwitch } from './MonthSwitch'

const ways = ['byCategory', 'byCause', 'byPlace', 'byDepartment'] as const

/** A month's complaints by what, why, where and whose, beside the month before, and why they came in half a year. */
export function AnalysisView({ community, mayManage }: { community: CommunityId; mayManage: boolean }) {
  const [month, setMonth] = useState(monthOf(serverNow()))
  return (
    <>
      <div className="row">
        <MonthSwitch month={month} onMonth={setMonth} />
      </div>
      <OneMonth key={month} community={community} month={month} mayManage={mayManage} />
    </>
  )
}

type MonthProps = { community: CommunityId; month: string; mayManage: boolean }

function OneMonth({ community, month, mayManage }: MonthProps) {
  const { data, error, refetch } = useQuery(analysis(community, month))
  if (!data) return error ? <RefusalCard error={error} retry={refetch} /> : <Waiting rows={8} />
  return (
    <>
      <p className="m">
        {t('closing.complaints.monthMeta', { count: data.complaints, before: data.before })}
      </p>
      <div className="grid ticket">
        <section className="card">
          {ways.map((way) => (
            <Counts key={way} title={t(`closing.complaints.${way}`)} counts={data[way]} />
          ))}
          <TrendTable trend={data.trend} />
        </section>
        <section className="card pad">
          <h2 className="t3">{t('closing.complaints.review')}</h2>
          {data.review ? (
            <>
              <p>{data.review.summary}</p>
              <p className="q s13">
                {t('closing.complaints.reviewed', {
                  time: moment(data.review.reviewedAt, serverNow()),
                  count: data.review.complaints,
                })}
              </p>
            </>
          ) : (
            <>
              {data.reviewable && mayManage && <Review community={community} month={month} />}
              {!data.reviewable && <p className="m">{t('closing.complaints.reviewOver')}</p>}
            </>
          )}
        </section>
      </div>
    </>
  )
}

const isCause = (key: string): key is Cause => (causes as readonly string[]).includes(key)

function words(key: string): string {
  if (key === '') return t('closing.complaints.unknown')
  return isCause(key) ? t(`closing.complaints.causes.${key}`) : key
}

function Counts({ title, counts }: { title: string; counts: Count[] }) {
  if (counts.length === 0) return null
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{title}</th>
          <th className="num">{t('closing.complaints.now')}</th>
          <th className="num">{t('closing.complaints.before')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map((one) => (
          <tr key={one.key}>
            <td>{words(one.key)}</td>
            <td className="num">{one.count}</td>
            <td className="num q">{one.before}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Why they complained in each of the last months; the longest line tells the most at a glance. */
function TrendTable({ trend: { months, causes: lines } }: { trend: Trend }) {
  if (lines.length === 0) return null
  const most = Math.max(...lines.flatMap((line) => line.counts))
  return (
    <table className="tb">
      <caption className="t3">{t('closing.complaints.trend')}</caption>
      <thead>
        <tr>
          <th>{t('closing.complaints.byCause')}</th>
          {months.map((month) => (
            <th key={month} className="num" aria-label={monthName(month)}>
              {t('closing.complaints.trendMonth', { month: Number(month.slice(-2)) })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{words(line.key)}</th>
            {months.map((month, n) => (
              <td key={month} className="num">
                <Bar count={line.counts[n] ?? 0} most={most} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const BAR = 24

/** The number, over a bar as long as it is of the most. */
function Bar({ count, most }: { count: number; most: number }) {
  const long = most === 0 ? 0 : (BAR * count) / most
  return (
    <>
      {count}
      <svg aria-hidden="true" className="under" width={long} height="4">
        <rect width={long} height="4" fill="currentColor" />
      </svg>
    </>
  )
}

function Review({ community, month }: { community: CommunityId; month: string }) {
  const [summary, setSummary] = useState('')
  const id = useId()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: () => review(community, month, summary.trim()),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['complaints', community] }),
  })
  return (
    <div className="col">
      <label className="m" htmlFor={id}>
        {t('closing.complaints.reviewHow')}
      </label>
      <Input.TextArea
        id={id}
        rows={5}
        maxLength={4000}
        value={summary}
        onChange={(event) => setSummary(event.target.value)}
      />
      <RefusalCard error={save.error} />
      <Button
        type="primary"
        disabled={summary.trim() === ''}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('closing.complaints.save')}
      </Button>
    </div>
  )
}
