import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { say, t } from '@shared/lib/texts'
import planned from '@shared/lib/texts/planned.zh.json'
import { calendarDate } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { endPlan, often, type Plan, plans } from '../api'
import { PlanDialog } from './PlanDialog'

say({ planned })

type Props = { community: CommunityId; mayEdit: boolean }

/** What is done again and again here: how often, where, and by which post. */
export default function PlansPage({ community, mayEdit }: Props) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    plans(community),
  )
  const [adding, setAdding] = useState(false)
  const items = data?.pages.flatMap((page) => page.items)
  return (
    <>
      <PageHeader
        title={t('planned.title')}
        meta={t('planned.meta')}
        actions={
          mayEdit && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('planned.add')}
            </Button>
          )
        }
      />
      <RefusalCard error={error} retry={refetch} />
      <section className="card">
        {!items && !error && <Waiting rows={8} />}
        {items?.length === 0 && <p className="empty">{t('planned.empty')}</p>}
        {items && items.length > 0 && <Lines community={community} items={items} mayEdit={mayEdit} />}
        {hasNextPage && (
          <div className="moreof">
            <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
              {t('planned.more')}
            </Button>
          </div>
        )}
      </section>
      {adding && <PlanDialog community={community} close={() => setAdding(false)} />}
    </>
  )
}

function Lines({ community, items, mayEdit }: { community: CommunityId; items: Plan[]; mayEdit: boolean }) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('planned.what')}</th>
          <th>{t('planned.often')}</th>
          <th>{t('planned.places')}</th>
          <th>{t('planned.post')}</th>
          <th>{t('planned.open')}</th>
          {mayEdit && (
            <th>
              <span className="sr">{t('planned.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <td>
              <b>{one.title}</b>
              {one.clause && <div className="s13 q">{one.clause}</div>}
            </td>
            <td className="nw">
              {oftenWords(one.frequency)}
              {one.hours.length > 0 && (
                <div className="s13 q">
                  {one.hours.map((span) => `${span.opens.slice(0, 5)}–${span.closes.slice(0, 5)}`).join('、')}
                </div>
              )}
            </td>
            <td>{where(one)}</td>
            <td className="nw">{one.post}</td>
            <td className="nw">
              {one.open > 0 ? t('planned.openOf', { count: one.open }) : t('planned.none')}
            </td>
            {mayEdit && (
              <td>
                <End community={community} plan={one} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function oftenWords(frequency: string) {
  const { times, window } = often(frequency)
  return t('planned.oftenOf', { times, window: t(`planned.window.${window}`) })
}

function where(plan: Plan) {
  const first = plan.places[0]?.label ?? ''
  return plan.places.length > 1 ? t('planned.placesOf', { first, count: plan.places.length }) : first
}

function End({ community, plan }: { community: CommunityId; plan: Plan }) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const end = useMutation({
    mutationFn: () =>
      endPlan(community, plan.id, dayjs(calendarDate(serverNow())).add(1, 'day').format('YYYY-MM-DD')),
    onSuccess: () => message.success(t('planned.ended', { title: plan.title })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['plans', community] }),
  })
  return (
    <>
      <Popconfirm
        title={t('planned.endSure', { title: plan.title })}
        okText={t('planned.endYes')}
        cancelText={t('planned.endNo')}
        onConfirm={() => end.mutate()}
      >
        <Button size="small" loading={end.isPending} aria-label={`${t('planned.end')} ${plan.title}`}>
          {t('planned.end')}
        </Button>
      </Popconfirm>
      <RefusalCard error={end.error} />
    </>
  )
}
