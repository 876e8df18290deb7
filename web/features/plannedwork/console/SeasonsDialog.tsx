import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { useAsRead } from '@shared/lib/useAsRead'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input } from 'antd'
import { type Seasons, seasonDays, setSeasons } from '../api'

const fields = ['spring', 'summer', 'autumn', 'winter', 'heatingFrom', 'heatingUntil'] as const

/** When the seasons begin here, and from when until when it is heated. */
export function SeasonsDialog({ community, close }: { community: CommunityId; close: () => void }) {
  const [form] = Form.useForm<Seasons>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { data, error } = useQuery(seasonDays(community))
  const read = useAsRead(data)
  const save = useMutation({
    mutationFn: (given: Seasons) => setSeasons(community, { ...given, version: read?.version ?? 0 }),
    onSuccess: () => {
      message.success(t('plans.seasons.saved'))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: seasonDays(community).queryKey }),
  })
  const day = [
    {
      required: true,
      pattern: /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
      message: t('plans.seasons.format'),
    },
  ]
  return (
    <FormDialog
      key={read ? 'read' : 'reading'}
      form={form}
      title={t('plans.seasons.title')}
      how={t('plans.seasons.how')}
      save={t('plans.seasons.save')}
      cancel={t('planned.cancel')}
      saving={save.isPending}
      error={save.error ?? error}
      {...(read && { initialValues: read })}
      onGiven={save.mutate}
      close={close}
    >
      {fields.map((name) => (
        <Form.Item key={name} name={name} label={t(`plans.seasons.${name}`)} rules={day}>
          <Input maxLength={5} disabled={!read} />
        </Form.Item>
      ))}
    </FormDialog>
  )
}
