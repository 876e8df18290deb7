import type { CommunityId, EmployeeId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, DatePicker, Form, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { type Mate, roster } from '../api'
import type { Post } from '../planning'
import { minutesOf, shiftOn } from '../shifts'

type Props = { community: CommunityId; people: Mate[]; posts: Post[]; today?: string; close: () => void }
type Given = { employee: EmployeeId; post?: string; day: Dayjs; from: string; until: string }

const time = {
  validator: async (_: unknown, typed = '') =>
    minutesOf(typed) !== undefined || Promise.reject(t('workforce.roster.timeForm')),
}

/** One shift of one person; it may go past midnight. */
export function ShiftDialog({ community, people, posts, today, close }: Props) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const nameOf = (employee: EmployeeId) => people.find((one) => one.employee === employee)?.name ?? ''
  const save = useMutation({
    mutationFn: async ({ employee, post, day, from, until }: Given) => {
      const when = shiftOn(day.format('YYYY-MM-DD'), from, until)
      return when && (await roster(community, { employee, post, ...when }))
    },
    onSuccess: (given, { employee }) => {
      const name = nameOf(employee)
      if (given?.warnings.length) message.warning(t('workforce.roster.savedTight', { name }))
      else message.success(t('workforce.roster.saved', { name }))
      close()
    },
    onSettled: () => {
      queries.invalidateQueries({ queryKey: ['duty', community] })
      queries.invalidateQueries({ queryKey: ['on-duty', community] })
    },
  })
  return (
    <FormDialog
      form={form}
      title={t('workforce.roster.new')}
      save={t('workforce.roster.save')}
      cancel={t('workforce.roster.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{
        employee: people.length === 1 ? people[0]?.employee : undefined,
        day: dayjs(today),
        from: '8:00',
        until: '20:00',
      }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item
        name="employee"
        label={t('workforce.roster.who')}
        rules={[{ required: true, message: t('workforce.roster.whoMissing') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={people.map((one) => ({ value: one.employee, label: `${one.name} ${one.post}` }))}
        />
      </Form.Item>
      {posts.length > 0 && (
        <Form.Item name="post" label={t('workforce.roster.post')}>
          <Select
            allowClear
            placeholder={t('workforce.roster.usualPost')}
            options={posts.map(({ id, terms }) => ({ value: id, label: terms.name }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="day"
        label={t('workforce.roster.day')}
        rules={[{ required: true, message: t('workforce.roster.dayMissing') }]}
      >
        <DatePicker
          format="YYYY年M月D日"
          allowClear={false}
          minDate={dayjs(today)}
          style={{ width: '100%' }}
        />
      </Form.Item>
      <Form.Item name="from" label={t('workforce.roster.from')} rules={[time]}>
        <Input inputMode="numeric" maxLength={5} />
      </Form.Item>
      <Form.Item
        name="until"
        label={t('workforce.roster.until')}
        extra={t('workforce.roster.untilHint')}
        rules={[time]}
      >
        <Input inputMode="numeric" maxLength={5} />
      </Form.Item>
    </FormDialog>
  )
}
