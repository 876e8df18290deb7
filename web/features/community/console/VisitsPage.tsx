import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay } from '@shared/lib/time'
import { Icon } from '@shared/ui/Icon'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Select } from 'antd'
import { type ReactNode, useDeferredValue, useState } from 'react'
import {
  type Census,
  type DueVisit,
  openCensus,
  planVisits,
  visits as visitsQuery,
  type Wanted,
} from '../visits'
import { AskedFields } from './AskedFields'
import { ResultDialog } from './VisitResult'

type Props = {
  community: CommunityId
  mayPlan: boolean
  /** The way to a home's file, for those who may open it. */
  roomLink?: (space: SpaceId, children: ReactNode) => ReactNode
}

/** Which homes are to be visited, the one that is due first on top, and how far each census is. */
export default function VisitsPage({ community, mayPlan, roomLink }: Props) {
  const [wanted, setWanted] = useState<Wanted>({ words: '' })
  const words = useDeferredValue(wanted.words.trim())
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...visitsQuery(community, { ...wanted, words }),
    placeholderData: keepPreviousData,
  })
  const [telling, setTelling] = useState<DueVisit>()
  const { census, plan } = usePlanning(community)
  const due = data?.pages.flatMap((page) => page.items) ?? []
  const last = data?.pages.at(-1)
  const narrowed = Boolean(wanted.words || wanted.steward)
  return (
    <>
      <PageHeader
        title={t('moves.visits.title')}
        meta={
          last &&
          (last.total === 0
            ? t('moves.visits.metaNone')
            : t('moves.visits.meta', { count: last.total.toLocaleString('zh-CN') }))
        }
        actions={
          mayPlan && (
            <>
              <Button loading={plan.isPending} onClick={() => plan.mutate()}>
                {t('moves.visits.plan')}
              </Button>
              <Button type="primary" loading={census.isPending} onClick={() => census.mutate()}>
                {t('moves.visits.openCensus')}
              </Button>
            </>
          )
        }
      />
      <RefusalCard error={error} retry={refetch} />
      <RefusalCard error={census.error ?? plan.error} />
      {last && last.censuses.length > 0 && <Censuses censuses={last.censuses} />}
      <section className="card">
        {last && (last.total > 0 || narrowed) && (
          <Narrow wanted={wanted} stewards={last.stewards} onWanted={setWanted} />
        )}
        {!data && !error && <Waiting rows={6} />}
        {data && due.length === 0 && (
          <p className="empty">{t(narrowed ? 'moves.visits.noneFound' : 'moves.visits.empty')}</p>
        )}
        {due.length > 0 && <Due visits={due} take={setTelling} roomLink={roomLink} />}
        {hasNextPage && (
          <div className="moreof">
            <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
              {t('moves.visits.more')}
            </Button>
          </div>
        )}
      </section>
      {mayPlan && <AskedFields community={community} />}
      {telling && <ResultDialog community={community} visit={telling} close={() => setTelling(undefined)} />}
    </>
  )
}

type NarrowProps = { wanted: Wanted; stewards: string[]; onWanted: (wanted: Wanted) => void }

function Narrow({ wanted, stewards, onWanted }: NarrowProps) {
  return (
    <div className="hd">
      <Input
        className="narrowfind"
        allowClear
        prefix={<Icon name="search" size="s" />}
        placeholder={t('moves.visits.find')}
        aria-label={t('moves.visits.find')}
        value={wanted.words}
        onChange={(event) => onWanted({ ...wanted, words: event.target.value })}
      />
      {stewards.length > 0 && (
        <Select
          allowClear
          placeholder={t('moves.visits.whose')}
          aria-label={t('moves.visits.whose')}
          value={wanted.steward}
          options={stewards.map((name) => ({ value: name, label: name }))}
          onChange={(steward: string | undefined) => onWanted({ ...wanted, steward })}
          style={{ minWidth: 160 }}
        />
      )}
    </div>
  )
}

function usePlanning(community: CommunityId) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const onSettled = () => queries.invalidateQueries({ queryKey: ['visits', community] })
  const census = useMutation({
    mutationFn: () => openCensus(community),
    onSuccess: () => message.success(t('moves.visits.censusOpened')),
    onSettled,
  })
  const plan = useMutation({
    mutationFn: () => planVisits(community),
    onSuccess: ({ made }) => message.success(t('moves.visits.planned', { count: made })),
    onSettled,
  })
  return { census, plan }
}

function Censuses({ censuses }: { censuses: Census[] }) {
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t2">{t('moves.visits.census')}</h2>
      </div>
      <div className="bd">
        {censuses.map((one) => (
          <div key={one.id} className="row">
            <span>
              {t('moves.visits.share', {
                quarter: one.quarter,
                asked: one.asked,
                homes: one.homes,
                share: one.share.toFixed(2),
              })}
            </span>
            <span className={one.overdue ? 'breach' : 'q s13'}>
              {one.overdue
                ? t('moves.visits.overdue')
                : t('moves.visits.until', { day: calendarDay(one.due, serverNow()) })}
            </span>
          </div>
        ))}
      </div>
    </section>
  )
}

type DueProps = { visits: DueVisit[]; take: (visit: DueVisit) => void } & Pick<Props, 'roomLink'>

function Due({ visits, take, roomLink }: DueProps) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('moves.visits.due')}</th>
          <th>{t('moves.visits.home')}</th>
          <th>{t('moves.visits.what')}</th>
          <th>
            <span className="sr">{t('moves.visits.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <tr key={visit.id}>
            <td className="nw">
              {calendarDay(visit.due, serverNow())}{' '}
              {visit.overdue && <b className="breach">{t('moves.visits.overdue')}</b>}
            </td>
            <td>
              <b>{roomLink ? roomLink(visit.space, visit.label) : visit.label}</b>
            </td>
            <td>
              {t(`moves.visits.${visit.kind}`)}
              {visit.steward && (
                <div className="q s13">{t('moves.visits.steward', { name: visit.steward })}</div>
              )}
            </td>
            <td className="num">
              <Button size="small" onClick={() => take(visit)}>
                {t('moves.visits.take')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
