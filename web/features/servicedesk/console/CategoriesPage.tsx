import './settingsTexts'
import { t } from '@shared/lib/texts'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { type CategoryLine, categoryLines } from '../companyCategories'
import { span } from '../span'
import { CategoryDialog } from './CategoryDialog'

/** What tickets of the company can be about, with the clocks and rules of each. */
export default function CategoriesPage({ company }: { company: string }) {
  const { data, error, refetch } = useQuery(categoryLines(company))
  const [open, setOpen] = useState<CategoryLine | 'new'>()
  return (
    <>
      <PageHeader
        title={t('settings.categories.title')}
        meta={t('settings.categories.meta')}
        actions={
          <Button type="primary" onClick={() => setOpen('new')}>
            {t('settings.categories.new')}
          </Button>
        }
      />
      <RefusalCard error={error} retry={refetch} />
      <section className="card">
        {!data && !error && <Waiting rows={8} />}
        {data && <Lines lines={data} onOpen={setOpen} />}
      </section>
      {open && (
        <CategoryDialog
          company={company}
          line={open === 'new' ? undefined : open}
          close={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

function Lines({ lines, onOpen }: { lines: CategoryLine[]; onOpen: (line: CategoryLine) => void }) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('settings.categories.name')}</th>
          <th>{t('settings.categories.kind')}</th>
          <th>{t('settings.categories.nature')}</th>
          <th>{t('settings.categories.limit')}</th>
          <th>{t('settings.categories.dispatch')}</th>
          <th>{t('settings.categories.state')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <td>
              <Button type="link" onClick={() => onOpen(line)}>
                {line.name}
              </Button>
            </td>
            <td>{t(`servicedesk.kind.${line.kind}`)}</td>
            <td>
              {line.visit
                ? t(`settings.categories.natures.${line.nature}`)
                : t('settings.categories.answered')}
            </td>
            <td className="nw">
              {line.finishMinutes ? span(line.finishMinutes) : t('settings.categories.noLimit')}
            </td>
            <td>
              {line.visit
                ? t(`settings.categories.dispatches.${line.dispatch}`)
                : t('settings.categories.noDispatch')}
            </td>
            <td>
              <span className={line.active ? 'tag met' : 'tag'}>
                {t(line.active ? 'settings.categories.active' : 'settings.categories.inactive')}
              </span>{' '}
              {line.shipped && <span className="tag line">{t('settings.ours')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
