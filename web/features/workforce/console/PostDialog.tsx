import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Checkbox, DatePicker, Form, Input, InputNumber } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { openPost } from '../planning'
import { minutesOf } from '../shifts'

type Props = { community: CommunityId; close: () => void }
type Given = {
  name: string
  begins: string
  ends: string
  headcount: number
  firstDay: Dayjs
  lastDay?: Dayjs
  qualification?: string
  clause?: string
  strict: boolean
}

const time = {
  validator: async (_: unknown, typed = '') =>
    minutesOf(typed) !== undefined || Promise.reject(t('workforce.roster.timeForm')),
}
/** 24:00 is the midnight the day ends with. */
const clock = (typed: string) => {
  const minutes = (minutesOf(typed) ?? 0) % (24 * 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** Something that has to be manned. */
export function PostDialog({ community, close }: Props) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: ({ begins, ends, firstDay, lastDay, qualification, clause, ...given }: Given) =>
      openPost(community, {
        ...given,
        begins: clock(begins),
        ends: clock(ends),
        firstDay: firstDay.format('YYYY-MM-DD'),
        lastDay: lastDay?.format('YYYY-MM-DD'),
        qualification: qualification?.trim() || undefined,
        clause: clause?.trim() || undefined,
      }),
    onSuccess: (_, { name }) => {
      message.success(t('workforce.posts.saved', { name }))
      close()
    },
    onSettled: () => {
      queries.invalidateQueries({ queryKey: ['posts', community] })
      queries.invalidateQueries({ queryKey: ['duty', community] })
    },
  })
  return (
    <FormDialog
      form={form}
      title={t('workforce.posts.new')}
      save={t('workforce.posts.save')}
      cancel={t('workforce.posts.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{
        begins: '0:00',
        ends: '24:00',
        headcount: 1,
        firstDay: dayjs(calendarDate(serverNow())),
        strict: true,
      }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item
        name="name"
        label={t('workforce.posts.name')}
        rules={[{ required: true, whitespace: true, message: t('workforce.posts.nameMissing') }]}
      >
        <Input autoFocus autoComplete="off" maxLength={50} />
      </Form.Item>
      <Form.Item name="begins" label={t('workforce.roster.from')} rules={[time]}>
        <Input inputMode="numeric" maxLength={5} />
      </Form.Item>
      <Form.Item
        name="ends"
        label={t('workforce.roster.until')}
        extra={t('workforce.posts.hoursHint')}
        rules={[time]}
      >
        <Input inputMode="numeric" maxLength={5} />
      </Form.Item>
      <Form.Item name="headcount" label={t('workforce.posts.headcountLabel')} rules={[{ required: true }]}>
        <InputNumber min={1} max={99} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="firstDay" label={t('workforce.posts.firstDay')}>
        <DatePicker format="YYYY年M月D日" allowClear={false} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="lastDay" label={t('workforce.posts.lastDay')} extra={t('workforce.posts.lastDayHint')}>
        <DatePicker format="YYYY年M月D日" style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="qualification" label={t('workforce.posts.paperLabel')}>
        <Input autoComplete="off" maxLength={50} />
      </Form.Item>
      <Form.Item
        name="clause"
        label={t('workforce.posts.clauseLabel')}
        rules={[{ pattern: /^\s*(S\d{2}-\d{3})?\s*$/, message: t('workforce.posts.clauseForm') }]}
      >
        <Input autoComplete="off" maxLength={10} />
      </Form.Item>
      <Form.Item name="strict" valuePropName="checked" extra={t('workforce.posts.strictHint')}>
        <Checkbox>{t('workforce.posts.strictLabel')}</Checkbox>
      </Form.Item>
    </FormDialog>
  )
}
