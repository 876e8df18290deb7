import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, DatePicker, Form, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { drawShifts, patterns } from '../planning'

type Props = {
  community: CommunityId
  week: { firstDay: string; lastDay: string }
  close: () => void
}
type Given = { pattern: string; from: Dayjs; until: Dayjs }

/** Draws drafts from a pattern; doing it twice adds nothing. */
export function DrawDialog({ community, week, close }: Props) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { data, error } = useQuery(patterns(community))
  const save = useMutation({
    mutationFn: ({ pattern, from, until }: Given) =>
      drawShifts(community, pattern, {
        firstDay: from.format('YYYY-MM-DD'),
        lastDay: until.format('YYYY-MM-DD'),
      }),
    onSuccess: ({ added }) => {
      message.success(t('workforce.draw.saved', { count: added }))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['duty', community] }),
  })
  const missing = [{ required: true, message: t('workforce.draw.missing') }]
  return (
    <FormDialog
      form={form}
      title={t('workforce.draw.title')}
      how={data?.length === 0 ? t('workforce.draw.none') : t('workforce.draw.how')}
      save={t('workforce.draw.save')}
      cancel={t('workforce.draw.cancel')}
      saving={save.isPending}
      error={error ?? save.error}
      initialValues={{ from: dayjs(week.firstDay), until: dayjs(week.lastDay) }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="pattern" label={t('workforce.draw.pattern')} rules={missing}>
        <Select options={data?.map(({ id, terms }) => ({ value: id, label: terms.name }))} />
      </Form.Item>
      <Form.Item name="from" label={t('workforce.draw.from')} rules={missing}>
        <DatePicker format="YYYY年M月D日" allowClear={false} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="until" label={t('workforce.draw.until')} rules={missing}>
        <DatePicker format="YYYY年M月D日" allowClear={false} style={{ width: '100%' }} />
      </Form.Item>
    </FormDialog>
  )
}
