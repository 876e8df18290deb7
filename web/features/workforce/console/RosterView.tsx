import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay, weekdayOf } from '@shared/lib/time'
import { Icon } from '@shared/ui/Icon'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { type Day, endShift, type Shift, staff, week } from '../api'
import { isRunning, rangeOn } from '../shifts'
import { ShiftDialog } from './ShiftDialog'
import type { ViewProps } from './StaffPage'

/** Seven days from today on, and who is on duty on each. */
export function RosterView({ community, switcher, mayEdit, onPeople }: ViewProps & { onPeople: () => void }) {
  const days = useQuery(week(community))
  const people = useQuery(staff(community))
  const [adding, setAdding] = useState(false)
  const end = useEnding(community)
  const error = days.error ?? people.error
  const nobody = people.data?.items.length === 0
  return (
    <>
      <PageHeader
        title={t('workforce.title')}
        meta={t('workforce.roster.meta')}
        actions={
          <>
            {switcher}
            {mayEdit && (
              <Button type="primary" disabled={!people.data || nobody} onClick={() => setAdding(true)}>
                {t('workforce.roster.new')}
              </Button>
            )}
          </>
        }
      />
      <RefusalCard error={error ?? end.error} retry={days.refetch} />
      <section className="card">
        {!days.data && !error && <Waiting rows={7} />}
        {nobody ? (
          <p className="empty">
            {t('workforce.roster.nobody')}{' '}
            <Button size="small" onClick={onPeople}>
              {t('workforce.views.people')}
            </Button>
          </p>
        ) : (
          days.data?.every((day) => day.items.length === 0) && (
            <p className="empty">{t('workforce.roster.empty')}</p>
          )
        )}
        {days.data && !nobody && <Week days={days.data} end={mayEdit ? end.mutate : undefined} />}
      </section>
      {adding && people.data && (
        <ShiftDialog
          community={community}
          people={people.data.items}
          today={days.data?.[0]?.day}
          close={() => setAdding(false)}
        />
      )}
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

function Week({ days, end }: { days: Day[]; end?: (shift: Shift) => void }) {
  return (
    <table className="tb roster">
      <tbody>
        {days.map(({ day, items }, n) => (
          <tr key={day}>
            <th scope="row" className="nw">
              {calendarDay(day, serverNow())}{' '}
              <span className="q s13">{weekdayOf(`${day}T12:00:00+08:00`)}</span>
              {n === 0 && <span className="tag pri">{t('workforce.roster.today')}</span>}
            </th>
            <td>
              {items.length === 0 && <span className="q">{t('workforce.roster.free')}</span>}
              {items.map((shift) => (
                <OnDay key={shift.id} day={day} shift={shift} end={end} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function OnDay({ day, shift, end }: { day: string; shift: Shift; end?: (shift: Shift) => void }) {
  const range = rangeOn(day, shift)
  const running = isRunning(shift, serverNow())
  return (
    <div className="row">
      <span className="nw hours">{range}</span>
      <b>{shift.name}</b>
      <span className="q s13">{shift.post}</span>
      {end && (
        <Popconfirm
          title={t(running ? 'workforce.roster.endNow' : 'workforce.roster.endLater', { name: shift.name })}
          okText={t('workforce.roster.endYes')}
          cancelText={t('workforce.roster.endNo')}
          onConfirm={() => end(shift)}
        >
          <Button
            type="text"
            size="small"
            aria-label={t('workforce.roster.endOf', { name: shift.name, range })}
            icon={<Icon name="x" size="s" />}
          />
        </Popconfirm>
      )}
    </div>
  )
}
