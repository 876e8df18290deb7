import type { CommunityId, TicketId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate, instantOn } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, DatePicker, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { issue } from '../supervision'

type Given = { subject: string; day: Dayjs; time: string }
type Props = { community: CommunityId; ticket?: TicketId; close: () => void }

const DAYS = 7
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** Headquarters has something done here by a time; on a ticket where it is about one. */
export function IssueDialog({ community, ticket, close }: Props) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const today = dayjs(calendarDate(serverNow()))
  const save = useMutation({
    mutationFn: ({ subject, day, time }: Given) => {
      const due = instantOn(day.format('YYYY-MM-DD'), time)
      return issue(community, { subject: subject.trim(), due, ...(ticket && { ticket }) })
    },
    onSuccess: async () => {
      message.success(t('supervision.issued'), 3)
      close()
      await Promise.all(
        ['supervisions', 'ticket', 'tickets'].map((key) =>
          queries.invalidateQueries({ queryKey: [key, community] }),
        ),
      )
    },
  })
  return (
    <FormDialog<Given>
      form={form}
      title={t('supervision.issue')}
      how={t('supervision.issueHow')}
      save={t('supervision.issue')}
      cancel={t('supervision.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{ day: today.add(DAYS, 'day'), time: '18:00' }}
      onGiven={(given) => save.mutate(given)}
      close={close}
    >
      <Form.Item
        name="subject"
        label={t('supervision.subject')}
        rules={[{ required: true, whitespace: true, message: t('supervision.missing') }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
      <Form.Item
        name="day"
        label={t('supervision.due')}
        rules={[{ required: true, message: t('supervision.missing') }]}
      >
        <DatePicker format="YYYY年M月D日" allowClear={false} minDate={today} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item
        name="time"
        label={t('supervision.time')}
        rules={[{ required: true, pattern: TIME, message: t('supervision.timeForm') }]}
      >
        <Input inputMode="numeric" maxLength={5} />
      </Form.Item>
    </FormDialog>
  )
}
