import type { CommunityId, EmployeeId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, DatePicker, Form, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { Mate } from '../api'
import { layPattern, type Post } from '../planning'
import { cycleOf } from '../weeks'

type Props = { community: CommunityId; posts: Post[]; people: Mate[]; close: () => void }
type Given = { name: string; post: string; firstDay: Dayjs; cycle: string; members: EmployeeId[] }

/** Shifts that repeat: the days of a cycle one a line, and who goes round. */
export function PatternDialog({ community, posts, people, close }: Props) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: ({ firstDay, cycle, ...given }: Given) =>
      layPattern(community, { ...given, firstDay: firstDay.format('YYYY-MM-DD'), cycle: cycleOf(cycle) }),
    onSuccess: (_, { name }) => {
      message.success(t('workforce.pattern.saved', { name }))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['patterns', community] }),
  })
  const missing = (text: string) => [{ required: true, message: text }]
  return (
    <FormDialog
      form={form}
      title={t('workforce.posts.newPattern')}
      save={t('workforce.pattern.save')}
      cancel={t('workforce.posts.cancel')}
      width={520}
      saving={save.isPending}
      error={save.error}
      initialValues={{
        post: posts.length === 1 ? posts[0]?.id : undefined,
        firstDay: dayjs(calendarDate(serverNow())),
        cycle: t('workforce.pattern.example'),
      }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item
        name="name"
        label={t('workforce.pattern.name')}
        rules={[{ required: true, whitespace: true, message: t('workforce.pattern.nameMissing') }]}
      >
        <Input autoFocus autoComplete="off" maxLength={50} />
      </Form.Item>
      <Form.Item
        name="post"
        label={t('workforce.people.post')}
        rules={missing(t('workforce.pattern.postMissing'))}
      >
        <Select options={posts.map(({ id, terms }) => ({ value: id, label: terms.name }))} />
      </Form.Item>
      <Form.Item name="cycle" label={t('workforce.pattern.cycle')} extra={t('workforce.pattern.cycleHint')}>
        <Input.TextArea rows={4} maxLength={1000} />
      </Form.Item>
      <Form.Item name="firstDay" label={t('workforce.pattern.firstDay')}>
        <DatePicker format="YYYY年M月D日" allowClear={false} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item
        name="members"
        label={t('workforce.pattern.members')}
        extra={t('workforce.pattern.membersHint')}
        rules={missing(t('workforce.pattern.membersMissing'))}
      >
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={people.map((one) => ({ value: one.employee, label: `${one.name} ${one.post}` }))}
        />
      </Form.Item>
    </FormDialog>
  )
}
