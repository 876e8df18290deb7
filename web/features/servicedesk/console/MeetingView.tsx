import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay, moment } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { closeMeeting, type Meeting, meetings, openMeeting } from '../closing'
import { ComplaintTable } from './ComplaintTable'

type Props = { community: CommunityId; mayHandle: boolean; mayManage: boolean }

/** The weekly meetings about what is overdue; the one that is open on top. */
export function MeetingView({ community, mayHandle, mayManage }: Props) {
  const { data, error, refetch } = useQuery(meetings(community))
  const queries = useQueryClient()
  const open = useMutation({
    mutationFn: () => openMeeting(community),
    onSettled: () => queries.invalidateQueries({ queryKey: ['complaints', community] }),
  })
  const running = data?.some((meeting) => !meeting.closedAt)
  return (
    <>
      <RefusalCard error={error ?? open.error} retry={refetch} />
      {!data && !error && <Waiting rows={6} />}
      {data && !running && (
        <section className="card pad">
          <p className="m">{t('closing.complaints.noMeeting')}</p>
          {mayManage && (
            <Button type="primary" loading={open.isPending} onClick={() => open.mutate()}>
              {t('closing.complaints.open')}
            </Button>
          )}
        </section>
      )}
      {data?.map((meeting) => (
        <MeetingCard
          key={meeting.id}
          community={community}
          meeting={meeting}
          mayHandle={mayHandle}
          mayManage={mayManage}
        />
      ))}
    </>
  )
}

function MeetingCard({ community, meeting, mayHandle, mayManage }: Props & { meeting: Meeting }) {
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t2">
          {t('closing.complaints.week', { day: calendarDay(meeting.week, serverNow()) })}
        </h2>
        {meeting.closedAt && (
          <span className="q s13">
            {t('closing.complaints.closed', { time: moment(meeting.closedAt, serverNow()) })}
          </span>
        )}
      </div>
      {meeting.items.length === 0 ? (
        <p className="empty">{t('closing.complaints.nothingOverdue')}</p>
      ) : (
        <ComplaintTable
          community={community}
          items={meeting.items}
          mayHandle={mayHandle && !meeting.closedAt}
        />
      )}
      {meeting.minutes && <p className="bd">{meeting.minutes}</p>}
      {mayManage && !meeting.closedAt && <Closing community={community} meeting={meeting} />}
    </section>
  )
}

function Closing({ community, meeting }: { community: CommunityId; meeting: Meeting }) {
  const [minutes, setMinutes] = useState('')
  const id = useId()
  const queries = useQueryClient()
  const close = useMutation({
    mutationFn: () => closeMeeting(community, meeting.id, minutes.trim()),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['complaints', community] }),
  })
  return (
    <div className="bd col">
      <label className="lab" htmlFor={id}>
        {t('closing.complaints.minutes')}
      </label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={4000}
        value={minutes}
        onChange={(event) => setMinutes(event.target.value)}
      />
      <RefusalCard error={close.error} />
      <div>
        <Button
          type="primary"
          disabled={minutes.trim() === ''}
          loading={close.isPending}
          onClick={() => close.mutate()}
        >
          {t('closing.complaints.close')}
        </Button>
      </div>
    </div>
  )
}
