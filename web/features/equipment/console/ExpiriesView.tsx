import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { type Expiry, expiries, type ItemId, type Nearness, type PaperId } from '../register'
import type { ViewProps } from './EquipmentPage'
import { EndPaperDialog, type Named, PaperDialog } from './PaperDialog'
import { RowMore } from './RowMore'

export const tones: Record<Nearness, string> = {
  OVER: 'tag breach',
  WITHIN_30_DAYS: 'tag risk',
  WITHIN_60_DAYS: 'tag pri',
  WITHIN_90_DAYS: 'tag line',
  FAR: 'q',
}

/** What runs out first stands at the top, and above it what is over. */
export function ExpiriesView({ community, mayEdit, switcher, onItem }: ViewProps) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    expiries(community),
  )
  const [adding, setAdding] = useState<Named | 'new'>()
  const [ending, setEnding] = useState<Named>()
  const lines = data?.pages.flatMap((page) => page.items)
  return (
    <>
      <PageHeader
        title={t('register.title')}
        meta={t('register.expiries.meta')}
        actions={
          <>
            {switcher}
            {mayEdit && (
              <Button type="primary" onClick={() => setAdding('new')}>
                {t('register.papers.add')}
              </Button>
            )}
          </>
        }
      />
      <RefusalCard error={error} retry={refetch} />
      <section className="card">
        {!lines && !error && <Waiting rows={8} />}
        {lines?.length === 0 && <p className="empty">{t('register.expiries.empty')}</p>}
        {lines && lines.length > 0 && (
          <Lines entries={lines} onItem={onItem} {...(mayEdit && { onRenew: setAdding, onEnd: setEnding })} />
        )}
        {hasNextPage && (
          <div className="moreof">
            <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
              {t('register.more')}
            </Button>
          </div>
        )}
      </section>
      {adding && (
        <PaperDialog
          community={community}
          renewed={adding === 'new' ? undefined : adding}
          close={() => setAdding(undefined)}
        />
      )}
      {ending && <EndPaperDialog community={community} paper={ending} close={() => setEnding(undefined)} />}
    </>
  )
}

type LinesProps = {
  entries: Expiry[]
  onItem: (item: ItemId) => void
  onRenew?: (paper: Named) => void
  onEnd?: (paper: Named) => void
}

function Lines({ entries, onItem, onRenew, onEnd }: LinesProps) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('register.expiries.until')}</th>
          <th>{t('register.expiries.what')}</th>
          <th>{t('register.expiries.about')}</th>
          <th>{t('register.papers.number')}</th>
          <th>{t('register.responsible')}</th>
          {onRenew && (
            <th>
              <span className="sr">{t('register.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {entries.map((one) => {
          const paper = { id: one.subject as PaperId, kind: one.kind ?? '', what: one.what, about: one.about }
          const { item } = one
          return (
            <tr key={`${one.running}/${one.subject}`}>
              <td className="nw">
                {calendarDay(one.until, serverNow())} <Left entry={one} />
              </td>
              <td>
                <b>{one.what}</b>
              </td>
              <td>
                {item ? (
                  <Button type="link" onClick={() => onItem(item)}>
                    {one.about}
                  </Button>
                ) : (
                  one.about
                )}
              </td>
              <td className="nw">{one.number ?? ''}</td>
              <td className="nw">{one.responsibleName ?? ''}</td>
              {onRenew && (
                <td className="num">
                  {one.running === 'PAPER' && (
                    <>
                      <Button size="small" onClick={() => onRenew(paper)}>
                        {t('register.papers.renew')}
                      </Button>{' '}
                      <RowMore actions={[{ label: t('register.papers.end'), act: () => onEnd?.(paper) }]} />
                    </>
                  )}
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Left({ entry }: { entry: Expiry }) {
  return (
    <span className={tones[entry.nearness]}>
      {entry.left < 0
        ? t('register.expiries.over', { count: -entry.left })
        : t('register.expiries.left', { count: entry.left })}
    </span>
  )
}
