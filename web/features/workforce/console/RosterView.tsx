import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate, dayOf } from '@shared/lib/time'
import { Icon } from '@shared/ui/Icon'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { endShift, type Shift, staff } from '../api'
import { posts, review, weekFrom } from '../planning'
import { daysAfter, mondayOf } from '../weeks'
import { DrawDialog } from './DrawDialog'
import { PublishDialog } from './PublishDialog'
import { PublishedCard } from './PublishedCard'
import { RequestsCard } from './RequestsCard'
import { ReviewCard } from './ReviewCard'
import { ShiftDialog } from './ShiftDialog'
import type { ViewProps } from './StaffPage'
import { WeekGrid } from './WeekGrid'

type Open = 'shift' | 'draw' | 'publish' | undefined

/** A week of people and days: who is on duty when, what is still a draft, and where somebody is missing. */
export function RosterView({ community, switcher, mayEdit, onPeople }: ViewProps & { onPeople: () => void }) {
  const today = calendarDate(serverNow())
  const [monday, setMonday] = useState(() => mondayOf(today))
  const [open, setOpen] = useState<Open>()
  const sunday = daysAfter(monday, 6)
  const days = useQuery(weekFrom(community, monday))
  const people = useQuery(staff(community))
  const asked = useQuery(posts(community))
  const left = useQuery(review(community, monday, sunday))
  const end = useEnding(community)
  const error = days.error ?? people.error ?? asked.error ?? left.error
  const retry = () => [days, people, asked, left].forEach((one) => void one.refetch())
  const nobody = people.data?.items.length === 0
  const week = { firstDay: monday, lastDay: sunday }
  const close = () => setOpen(undefined)
  return (
    <>
      <PageHeader
        title={t('workforce.title')}
        meta={t('workforce.roster.week', {
          from: dayOf(`${monday}T12:00:00+08:00`),
          until: dayOf(`${sunday}T12:00:00+08:00`),
        })}
        actions={
          <>
            {switcher}
            <Weeks monday={monday} today={today} onMonday={setMonday} />
            {mayEdit && <Actions nobody={nobody} drafts={left.data?.drafts ?? 0} onOpen={setOpen} />}
          </>
        }
      />
      <RefusalCard error={error} retry={retry} />
      <RefusalCard error={end.error} />
      {mayEdit && <RequestsCard community={community} />}
      <section className="card wide">
        {!days.data && !error && <Waiting rows={7} />}
        {nobody && <Nobody onPeople={onPeople} />}
        {days.data && people.data && !nobody && (
          <WeekGrid
            days={days.data}
            people={people.data.items}
            covers={left.data?.posts ?? []}
            warnings={left.data?.warnings ?? []}
            today={today}
            end={mayEdit ? end.mutate : undefined}
          />
        )}
      </section>
      {left.data && <ReviewCard review={left.data} />}
      <PublishedCard community={community} />
      {open === 'shift' && people.data && (
        <ShiftDialog
          community={community}
          people={people.data.items}
          posts={asked.data ?? []}
          today={today}
          close={close}
        />
      )}
      {open === 'draw' && <DrawDialog community={community} week={week} close={close} />}
      {open === 'publish' && <PublishDialog community={community} week={week} close={close} />}
    </>
  )
}

function Nobody({ onPeople }: { onPeople: () => void }) {
  return (
    <p className="empty">
      {t('workforce.roster.nobody')}{' '}
      <Button size="small" onClick={onPeople}>
        {t('workforce.views.people')}
      </Button>
    </p>
  )
}

type WeeksProps = { monday: string; today: string; onMonday: (day: string) => void }

function Weeks({ monday, today, onMonday }: WeeksProps): ReactNode {
  return (
    <span className="row">
      <Button
        icon={<Icon name="left" size="s" />}
        aria-label={t('workforce.roster.weekBefore')}
        onClick={() => onMonday(daysAfter(monday, -7))}
      />
      <Button onClick={() => onMonday(mondayOf(today))}>{t('workforce.roster.thisWeek')}</Button>
      <Button
        icon={<Icon name="right" size="s" />}
        aria-label={t('workforce.roster.weekAfter')}
        onClick={() => onMonday(daysAfter(monday, 7))}
      />
    </span>
  )
}

type ActionsProps = { nobody: boolean; drafts: number; onOpen: (what: Open) => void }

function Actions({ nobody, drafts, onOpen }: ActionsProps): ReactNode {
  return (
    <>
      <Button disabled={nobody} onClick={() => onOpen('shift')}>
        {t('workforce.roster.new')}
      </Button>
      <Button disabled={nobody} onClick={() => onOpen('draw')}>
        {t('workforce.roster.draw')}
      </Button>
      <Button type="primary" disabled={nobody} onClick={() => onOpen('publish')}>
        {drafts > 0 ? t('workforce.roster.publishDrafts', { count: drafts }) : t('workforce.roster.publish')}
      </Button>
    </>
  )
}

function useEnding(community: ViewProps['community']) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: (shift: Shift) => endShift(community, shift.id),
    onSuccess: (_, shift) => message.success(t('workforce.roster.ended', { name: shift.name })),
    onSettled: () => {
      queries.invalidateQueries({ queryKey: ['duty', community] })
      queries.invalidateQueries({ queryKey: ['on-duty', community] })
    },
  })
}
