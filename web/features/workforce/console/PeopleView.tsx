import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { leave, type Mate, staff, withdrawOffer } from '../api'
import { AwaitedCard } from './AwaitedCard'
import { HireDialog } from './HireDialog'
import type { ViewProps } from './StaffPage'

/** Who is posted here, by badge number. */
export function PeopleView({ community, switcher, mayEdit }: ViewProps) {
  const { data, error, refetch } = useQuery(staff(community))
  const [hiring, setHiring] = useState(false)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const end = useMutation({
    mutationFn: (mate: Mate) => leave(community, mate.employee),
    onSuccess: (_, mate) => message.success(t('workforce.people.left', { name: mate.name })),
    onSettled: () => {
      queries.invalidateQueries({ queryKey: ['staff', community] })
      queries.invalidateQueries({ queryKey: ['duty', community] })
    },
  })
  const withdraw = useMutation({
    mutationFn: (offer: string) => withdrawOffer(community, offer),
    onSettled: () => queries.invalidateQueries({ queryKey: ['staff', community] }),
  })
  const add = (
    <Button type="primary" onClick={() => setHiring(true)}>
      {t('workforce.people.new')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={t('workforce.title')}
        meta={data && data.items.length > 0 && t('workforce.people.meta', { count: data.items.length })}
        actions={
          <>
            {switcher}
            {mayEdit && add}
          </>
        }
      />
      <RefusalCard error={error ?? end.error ?? withdraw.error} retry={refetch} />
      <section className="card">
        {!data && !error && <Waiting rows={6} />}
        {data?.items.length === 0 && data.awaited.length === 0 && (
          <p className="empty">{t('workforce.people.empty')}</p>
        )}
        {data && data.items.length > 0 && (
          <People people={data.items} end={mayEdit ? end.mutate : undefined} />
        )}
      </section>
      {data && data.awaited.length > 0 && (
        <AwaitedCard
          awaited={data.awaited}
          withdraw={mayEdit ? (one) => withdraw.mutate(one.offer) : undefined}
        />
      )}
      {hiring && (
        <HireDialog
          community={community}
          departments={data?.departments ?? []}
          close={() => setHiring(false)}
        />
      )}
    </>
  )
}

function People({ people, end }: { people: Mate[]; end?: (mate: Mate) => void }) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('workforce.people.badge')}</th>
          <th>{t('workforce.people.name')}</th>
          <th>{t('workforce.people.post')}</th>
          <th>{t('workforce.people.phone')}</th>
          <th>{t('workforce.people.since')}</th>
          {end && (
            <th>
              <span className="sr">{t('workforce.people.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {people.map((mate) => (
          <tr key={mate.employee}>
            <td className="nw">{mate.badge}</td>
            <td>
              <b>{mate.name}</b>
            </td>
            <td>
              {mate.post} <span className="q s13">{mate.department}</span>
            </td>
            <td className="nw">{mate.maskedPhone}</td>
            <td className="nw">{calendarDay(mate.since, serverNow())}</td>
            {end && (
              <td className="num">
                <Popconfirm
                  title={t('workforce.people.leaveSure', { name: mate.name })}
                  okText={t('workforce.people.leaveYes')}
                  cancelText={t('workforce.people.leaveNo')}
                  onConfirm={() => end(mate)}
                >
                  <Button size="small">{t('workforce.people.leave')}</Button>
                </Popconfirm>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
