import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, DatePicker, Form } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { endManagement, type Managed } from '../communities'

type Props = { company: string; community: Managed; close: () => void }

/** The last day on which the company manages a community. */
export function EndManagementDialog({ company, community, close }: Props) {
  const [form] = Form.useForm<{ lastDay: Dayjs }>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const today = dayjs(calendarDate(serverNow()))
  const save = useMutation({
    mutationFn: ({ lastDay }: { lastDay: Dayjs }) =>
      endManagement(company, community.id, lastDay.format('YYYY-MM-DD')),
    onSuccess: () => {
      message.success(t('setup.communities.ended', { name: community.name }))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['communities', company] }),
  })
  return (
    <FormDialog
      form={form}
      title={t('setup.communities.endTitle', { name: community.name })}
      how={t('setup.communities.endHow')}
      save={t('setup.communities.end')}
      cancel={t('setup.communities.cancelEnd')}
      saving={save.isPending}
      error={save.error}
      initialValues={{ lastDay: today }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="lastDay" label={t('setup.communities.lastDay')}>
        <DatePicker format="YYYY年M月D日" allowClear={false} minDate={today} style={{ width: '100%' }} />
      </Form.Item>
    </FormDialog>
  )
}
