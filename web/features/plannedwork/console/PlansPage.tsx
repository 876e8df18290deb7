import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { say, t } from '@shared/lib/texts'
import planned from '@shared/lib/texts/planned.zh.json'
import plans from '@shared/lib/texts/plans.zh.json'
import { calendarDate, calendarDay } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import dayjs from 'dayjs'
import { type ReactNode, useState } from 'react'
import { endPlan, type Plan, plans as planPages } from '../api'
import type { LoadCategories } from '../fieldRules'
import { CeilingsDialog } from './CeilingsDialog'
import { FieldRulesDialog } from './FieldRulesDialog'
import { PlanDialog } from './PlanDialog'
import { SeasonsDialog } from './SeasonsDialog'
import { WeatherDialog } from './WeatherDialog'

say({ planned, plans })

type Props = {
  community: CommunityId
  mayEdit: boolean
  mayTell: boolean
  categories: LoadCategories
  switcher?: ReactNode
}
type LinesProps = {
  community: CommunityId
  items: Plan[]
  mayEdit: boolean
  change: (plan: Plan) => void
  rule: (plan: Plan) => void
}

/** What is done again and again here: how often, where, and by which post. */
export default function PlansPage({ community, mayEdit, mayTell, categories, switcher }: Props) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    planPages(community),
  )
  const [open, setOpen] = useState<'new' | 'seasons' | 'weather' | 'ceilings' | Plan>()
  const [ruled, setRuled] = useState<Plan>()
  const close = () => setOpen(undefined)
  const items = data?.pages.flatMap((page) => page.items)
  return (
    <>
      <PageHeader
        title={t('planned.title')}
        meta={t('planned.meta')}
        actions={
          <>
            {switcher}
            {mayTell && <Button onClick={() => setOpen('weather')}>{t('plans.weather.open')}</Button>}
            {mayEdit && <Button onClick={() => setOpen('seasons')}>{t('plans.seasons.open')}</Button>}
            {mayEdit && <Button onClick={() => setOpen('ceilings')}>{t('plans.ceilings.open')}</Button>}
            {mayEdit && (
              <Button type="primary" onClick={() => setOpen('new')}>
                {t('planned.add')}
              </Button>
            )}
          </>
        }
      />
      <RefusalCard error={error} retry={refetch} />
      <section className="card">
        {!items && !error && <Waiting rows={8} />}
        {items?.length === 0 && <p className="empty">{t('planned.empty')}</p>}
        {items && items.length > 0 && (
          <Lines community={community} items={items} mayEdit={mayEdit} change={setOpen} rule={setRuled} />
        )}
        {hasNextPage && (
          <div className="moreof">
            <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
              {t('planned.more')}
            </Button>
          </div>
        )}
      </section>
      {open === 'seasons' && <SeasonsDialog community={community} close={close} />}
      {open === 'ceilings' && <CeilingsDialog community={community} close={close} />}
      {open === 'weather' && <WeatherDialog community={community} close={close} />}
      {open === 'new' && <PlanDialog community={community} close={close} />}
      {ruled && (
        <FieldRulesDialog
          community={community}
          plan={ruled}
          categories={categories}
          close={() => setRuled(undefined)}
        />
      )}
      {typeof open === 'object' && <PlanDialog community={community} changing={open} close={close} />}
    </>
  )
}

function Lines({ community, items, mayEdit, change, rule }: LinesProps) {
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
              {one.words}
              {one.hours.length > 0 && (
                <div className="s13 q">
                  {one.hours.map((span) => `${span.opens.slice(0, 5)}–${span.closes.slice(0, 5)}`).join('、')}
                </div>
              )}
              <div className="s13 q">{lasts(one)}</div>
            </td>
            <td>{where(one)}</td>
            <td className="nw">{one.post}</td>
            <td className="nw">
              {one.open > 0 ? t('planned.openOf', { count: one.open }) : t('planned.none')}
            </td>
            {mayEdit && (
              <td>
                {!one.until && (
                  <>
                    <Button
                      size="small"
                      aria-label={`${t('plans.change')} ${one.title}`}
                      onClick={() => change(one)}
                    >
                      {t('plans.change')}
                    </Button>{' '}
                    <Button
                      size="small"
                      aria-label={`${t('plans.field.open')} ${one.title}`}
                      onClick={() => rule(one)}
                    >
                      {t('plans.field.open')}
                    </Button>{' '}
                    <End community={community} plan={one} />
                  </>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** From when where that is still to come, and until when where somebody ended it. */
function lasts({ since, until }: Plan) {
  if (until) return t('plans.untilDay', { day: calendarDay(until, serverNow()) })
  return since > calendarDate(serverNow())
    ? t('plans.fromDay', { day: calendarDay(since, serverNow()) })
    : null
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
