import './settingsTexts'
import { t } from '@shared/lib/texts'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, InputNumber } from 'antd'
import { useState } from 'react'
import { type CategoryLine, categoryLines } from '../companyCategories'
import { type Points, workPoints, writePoints } from '../companyRules'

const MOST = 100
type Changed = Record<string, number | null>

/** What each kind of work is worth to whoever does it: a table that is filled in place and saved at once. */
export default function PointsPage({ company }: { company: string }) {
  const lines = useQuery(categoryLines(company))
  const points = useQuery(workPoints(company))
  const visits = lines.data?.filter((line) => line.visit && line.active)
  return (
    <>
      <PageHeader title={t('settings.score.title')} meta={t('settings.score.meta')} />
      <RefusalCard error={lines.error ?? points.error} retry={lines.error ? lines.refetch : points.refetch} />
      {!(visits && points.data) && !lines.error && !points.error && (
        <section className="card">
          <Waiting rows={8} />
        </section>
      )}
      {visits?.length === 0 && <p className="card empty">{t('settings.score.empty')}</p>}
      {visits && visits.length > 0 && points.data && (
        <Scores company={company} lines={visits} points={points.data} reload={points.refetch} />
      )}
    </>
  )
}

type Props = { company: string; lines: CategoryLine[]; points: Points[]; reload: () => Promise<unknown> }

function Scores({ company, lines, points, reload }: Props) {
  const [changed, setChanged] = useState<Changed>({})
  const queries = useQueryClient()
  const { message } = App.useApp()
  const worth = (key: string) => points.find((one) => one.category === key)
  const open = Object.entries(changed).filter(([key, now]) => now !== (worth(key)?.points ?? 0))
  const faulty = open.some(([, now]) => !isPoints(now))
  const save = useMutation({
    mutationFn: async () => {
      for (const [key, now] of open) if (now !== null) await writePoints(company, key, now, worth(key))
    },
    onSuccess: async () => {
      await reload()
      setChanged({})
      message.success(t('settings.score.saved'), 3)
    },
    onError: () => queries.invalidateQueries({ queryKey: ['work-points', company] }),
  })
  return (
    <form
      className="card narrow"
      onSubmit={(event) => {
        event.preventDefault()
        if (open.length > 0 && !faulty) save.mutate()
      }}
    >
      <table className="tb figures">
        <thead>
          <tr>
            <th>{t('settings.score.category')}</th>
            <th>{t('settings.score.kind')}</th>
            <th className="num">{t('settings.score.worth')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const now = line.key in changed ? changed[line.key] : (worth(line.key)?.points ?? 0)
            return (
              <tr key={line.key}>
                <td>{line.name}</td>
                <td className="q">{t(`servicedesk.kind.${line.kind}`)}</td>
                <td className="num">
                  <InputNumber
                    aria-label={t('settings.score.label', { name: line.name })}
                    suffix={t('settings.points')}
                    status={isPoints(now) ? undefined : 'error'}
                    value={now}
                    onChange={(value) => setChanged((before) => ({ ...before, [line.key]: value }))}
                  />
                  {!isPoints(now) && (
                    <div className="breach s12" role="alert">
                      {t('settings.between', { min: 0, max: MOST })}
                    </div>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <RefusalCard error={save.error} remedies={{ reload: () => save.reset() }} />
      <div className="foot stay row">
        <Button
          type="primary"
          htmlType="submit"
          loading={save.isPending}
          disabled={open.length === 0 || faulty}
        >
          {open.length === 0
            ? t('settings.score.saveNone')
            : t('settings.score.saveSome', { count: open.length })}
        </Button>
        {open.length > 0 && <Button onClick={() => setChanged({})}>{t('settings.score.undo')}</Button>}
      </div>
    </form>
  )
}

const isPoints = (value: number | null | undefined): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST
