import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { staff } from '../api'
import { type Expiry, endPaper, type Paper, papers } from '../planning'
import { PaperDialog } from './PaperDialog'
import type { ViewProps } from './StaffPage'

const tones: Record<Expiry, string> = {
  RUN_OUT: 'tag breach',
  WITHIN_30_DAYS: 'tag risk',
  WITHIN_60_DAYS: 'tag',
  WITHIN_90_DAYS: 'tag',
  FAR: '',
}

/** Papers and skills; what runs out first stands at the top. */
export function PapersView({ community, switcher, mayEdit }: ViewProps) {
  const { data, error, refetch } = useQuery(papers(community))
  const people = useQuery(staff(community))
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [adding, setAdding] = useState<Paper | 'new'>()
  const over = useMutation({
    mutationFn: (paper: Paper) => endPaper(community, paper),
    onSuccess: (_, { holder }) => message.success(t('workforce.papers.ended', { name: holder })),
    onSettled: () => {
      queries.invalidateQueries({ queryKey: ['papers', community] })
      queries.invalidateQueries({ queryKey: ['duty', community] })
    },
  })
  const soon = data?.filter((one) => one.expiry !== 'FAR').length ?? 0
  return (
    <>
      <PageHeader
        title={t('workforce.title')}
        meta={data && t('workforce.papers.meta', { count: soon })}
        actions={
          <>
            {switcher}
            {mayEdit && (
              <Button type="primary" disabled={!people.data?.items.length} onClick={() => setAdding('new')}>
                {t('workforce.papers.new')}
              </Button>
            )}
          </>
        }
      />
      <RefusalCard error={error ?? over.error} retry={refetch} />
      <section className="card">
        {!data && !error && <Waiting rows={5} />}
        {data?.length === 0 && <p className="empty">{t('workforce.papers.empty')}</p>}
        {data && data.length > 0 && (
          <Papers items={data} renew={mayEdit ? setAdding : undefined} end={over.mutate} />
        )}
      </section>
      {adding && people.data && (
        <PaperDialog
          community={community}
          people={people.data.items}
          renewed={adding === 'new' ? undefined : adding}
          close={() => setAdding(undefined)}
        />
      )}
    </>
  )
}

type PapersProps = { items: Paper[]; renew?: (paper: Paper) => void; end: (paper: Paper) => void }

function Papers({ items, renew, end }: PapersProps) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('workforce.papers.expiresOn')}</th>
          <th>{t('workforce.people.name')}</th>
          <th>{t('workforce.papers.name')}</th>
          <th>{t('workforce.papers.number')}</th>
          {renew && (
            <th>
              <span className="sr">{t('workforce.people.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <td className="nw">
              {one.paper.expiresOn
                ? calendarDay(one.paper.expiresOn, serverNow())
                : t('workforce.papers.never')}{' '}
              {one.expiry !== 'FAR' && (
                <span className={tones[one.expiry]}>{t(`workforce.papers.expiry.${one.expiry}`)}</span>
              )}
            </td>
            <td>
              <b>{one.holder}</b> <span className="q s13">{one.badge}</span>
            </td>
            <td>{one.paper.name}</td>
            <td className="nw">{one.paper.number ?? t('workforce.papers.noNumber')}</td>
            {renew && (
              <td className="num">
                <Button size="small" onClick={() => renew(one)}>
                  {t('workforce.papers.renew')}
                </Button>{' '}
                <Popconfirm
                  title={t('workforce.papers.endSure', { name: one.holder, paper: one.paper.name })}
                  okText={t('workforce.papers.end')}
                  cancelText={t('workforce.posts.keep')}
                  onConfirm={() => end(one)}
                >
                  <Button size="small">{t('workforce.papers.end')}</Button>
                </Popconfirm>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
