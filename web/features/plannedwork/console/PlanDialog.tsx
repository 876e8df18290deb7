import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { type Chosen, PlacePicker } from '@shared/ui/PlacePicker'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Checkbox, DatePicker, Form, Input, InputNumber, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { plan, type Window, windows } from '../api'

type Props = { community: CommunityId; close: () => void }
type Given = {
  title: string
  clause?: string
  window: Window
  times: number
  post: string
  minutes: number
  photo: boolean
  since: Dayjs
  places: Chosen[]
  questions?: string
}

/** Plans what is done again and again. */
export function PlanDialog({ community, close }: Props) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: ({ clause, since, places, questions, ...given }: Given) =>
      plan(community, {
        ...given,
        clause: clause?.trim() || undefined,
        since: since.format('YYYY-MM-DD'),
        places: places.map((one) => one.value),
        questions: lines(questions).map((words) => ({ words })),
      }),
    onSuccess: (_, { title }) => {
      message.success(t('planned.saved', { title }))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['plans', community] }),
  })
  const today = dayjs(calendarDate(serverNow()))
  const words = [{ required: true, whitespace: true, message: t('planned.missing') }]
  const chosen = [{ required: true, message: t('planned.missing') }]
  return (
    <FormDialog
      form={form}
      width={520}
      title={t('planned.add')}
      save={t('planned.save')}
      cancel={t('planned.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{ window: 'WEEK', times: 1, minutes: 10, photo: true, since: today }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="title" label={t('planned.what')} extra={t('planned.whatHint')} rules={words}>
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item label={t('planned.often')} required>
        <div className="row">
          <Form.Item name="window" noStyle>
            <Select
              aria-label={t('planned.often')}
              options={windows.map((value) => ({ value, label: t(`planned.window.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="times" noStyle rules={chosen}>
            <InputNumber min={1} max={24} precision={0} addonAfter={t('planned.times')} />
          </Form.Item>
        </div>
      </Form.Item>
      <Form.Item name="places" label={t('planned.places')} rules={chosen}>
        <PlacePicker community={community} />
      </Form.Item>
      <Form.Item name="post" label={t('planned.post')} extra={t('planned.postHint')} rules={words}>
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item name="minutes" label={t('planned.minutes')} rules={chosen}>
        <InputNumber min={1} max={480} precision={0} />
      </Form.Item>
      <Form.Item name="questions" label={t('planned.questions')} extra={t('planned.questionsHint')}>
        <Input.TextArea rows={3} />
      </Form.Item>
      <Form.Item name="photo" valuePropName="checked">
        <Checkbox>{t('planned.photo')}</Checkbox>
      </Form.Item>
      <Form.Item name="since" label={t('planned.since')} extra={t('planned.sinceHint')} rules={chosen}>
        <DatePicker minDate={today} format="YYYY年M月D日" allowClear={false} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="clause" label={t('planned.clause')} extra={t('planned.clauseHint')}>
        <Input autoComplete="off" maxLength={7} />
      </Form.Item>
    </FormDialog>
  )
}

const lines = (text = '') =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
