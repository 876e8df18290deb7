import './settingsTexts'
import { t } from '@shared/lib/texts'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { type CategoryLine, categoryLines, writeLine } from '../companyCategories'
import { span } from '../span'
import { isUrgent } from '../urgent'
import { UrgentDialog } from './UrgentDialog'

/** What has to be mended by when: each line of the list has its limit, ours until the company says its own. */
export default function UrgentPage({ company }: { company: string }) {
  const { data, error, refetch } = useQuery(categoryLines(company))
  const [open, setOpen] = useState<CategoryLine | 'new'>()
  const urgent = data?.filter(isUrgent)
  const left = urgent?.filter((line) => line.shipped).length ?? 0
  return (
    <>
      <PageHeader
        title={t('settings.urgent.title')}
        meta={t('settings.urgent.meta')}
        actions={
          <Button type="primary" disabled={!data} onClick={() => setOpen('new')}>
            {t('settings.urgent.add')}
          </Button>
        }
      />
      <RefusalCard error={error} retry={refetch} />
      {urgent && urgent.length > 0 && (
        <p className={left > 0 ? 'note risk spaced' : 'note spaced'}>
          {left > 0 ? t('settings.urgent.left', { count: left }) : t('settings.urgent.ownAll')}
        </p>
      )}
      <section className="card">
        {!data && !error && <Waiting rows={5} />}
        {urgent?.length === 0 && <p className="empty">{t('settings.urgent.empty')}</p>}
        {urgent && urgent.length > 0 && <Lines company={company} lines={urgent} onOpen={setOpen} />}
      </section>
      {open && data && (
        <UrgentDialog
          company={company}
          line={open === 'new' ? undefined : open}
          others={data.filter((line) => line.visit && !isUrgent(line))}
          close={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

type LinesProps = {
  company: string
  lines: (CategoryLine & { nature: 'URGENT' | 'POWER_FAILURE' })[]
  onOpen: (line: CategoryLine) => void
}

function Lines({ company, lines, onOpen }: LinesProps) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const keep = useMutation({
    mutationFn: ({ key, shipped: _, version, ...line }: CategoryLine) =>
      writeLine(company, key, line, version),
    onSuccess: (_, { name, finishMinutes }) =>
      message.success(t('settings.urgent.kept', { name, limit: span(finishMinutes ?? 0) }), 3),
    onSettled: () => queries.invalidateQueries({ queryKey: ['category-lines', company] }),
  })
  return (
    <>
      <RefusalCard error={keep.error} />
      <table className="tb">
        <thead>
          <tr>
            <th>{t('settings.urgent.name')}</th>
            <th>{t('settings.urgent.nature')}</th>
            <th>{t('settings.urgent.limit')}</th>
            <th>{t('settings.urgent.whose')}</th>
            <th className="num">{t('settings.urgent.act')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <td>
                <Button type="link" onClick={() => onOpen(line)}>
                  {line.name}
                </Button>
                {!line.active && <span className="tag">{t('settings.urgent.inactive')}</span>}
              </td>
              <td>{t(`settings.categories.natures.${line.nature}`)}</td>
              <td className="nw">
                {line.finishMinutes ? span(line.finishMinutes) : t('settings.urgent.noLimit')}
              </td>
              <td>
                <span className={line.shipped ? 'tag risk' : 'tag met'}>
                  {t(line.shipped ? 'settings.ours' : 'settings.own')}
                </span>
              </td>
              <td className="num">
                {line.shipped && line.finishMinutes ? (
                  <Button
                    size="small"
                    loading={keep.isPending && keep.variables.key === line.key}
                    onClick={() => keep.mutate(line)}
                  >
                    {t('settings.urgent.keep')}
                  </Button>
                ) : (
                  <Button size="small" onClick={() => onOpen(line)}>
                    {t('settings.urgent.change')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
