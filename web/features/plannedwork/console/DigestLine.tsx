import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, TimePicker } from 'antd'
import dayjs from 'dayjs'
import { digestHour, setDigestHour } from '../taskList'

/** When all hear in the morning what is due that day; nothing is sent where nothing is. */
export function DigestLine({ community, mayEdit }: { community: CommunityId; mayEdit: boolean }) {
  const { data } = useQuery(digestHour(community))
  const queries = useQueryClient()
  const { message } = App.useApp()
  const change = useMutation({
    mutationFn: (at: string) => setDigestHour(community, at, data?.version ?? 0),
    onSuccess: (hour) => {
      queries.setQueryData(digestHour(community).queryKey, hour)
      message.success(t('plannedTasks.digestSaved', { time: hour.at.slice(0, 5) }))
    },
    onError: () => queries.invalidateQueries({ queryKey: digestHour(community).queryKey }),
  })
  if (!data) return null
  const time = data.at.slice(0, 5)
  return (
    <>
      <div className="s13 q digestline">
        {t('plannedTasks.digest', { time })}{' '}
        {mayEdit && (
          <TimePicker
            size="small"
            format="HH:mm"
            minuteStep={5}
            needConfirm
            allowClear={false}
            aria-label={t('plannedTasks.digestHour')}
            value={dayjs(`2026-01-01T${time}`)}
            onChange={(picked) => picked && change.mutate(picked.format('HH:mm'))}
          />
        )}
      </div>
      <RefusalCard error={change.error} />
    </>
  )
}
