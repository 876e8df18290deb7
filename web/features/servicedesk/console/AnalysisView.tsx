import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment, monthOf } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { analysis, type Cause, type Count, causes, review } from '../closing'

const ways = ['byCategory', 'byCause', 'byPlace', 'byDepartment'] as const

/** The running month's complaints by what, why, where and whose, beside the month before. */
export function AnalysisView({ community, mayManage }: { community: CommunityId; mayManage: boolean }) {
  const month = monthOf(serverNow())
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
            mayManage && <Review community={community} />
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

function Review({ community }: { community: CommunityId }) {
  const [summary, setSummary] = useState('')
  const id = useId()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: () => review(community, summary.trim()),
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
