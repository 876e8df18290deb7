import type { CommunityId, EmployeeId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, DatePicker, Form, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { Mate } from '../api'
import { keepPaper, type Paper } from '../planning'

type Props = { community: CommunityId; people: Mate[]; renewed?: Paper; close: () => void }
type Given = { employee: EmployeeId; name: string; number?: string; expiresOn?: Dayjs }

/** What somebody has, or has renewed; one of each name. */
export function PaperDialog({ community, people, renewed, close }: Props) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: ({ employee, name, number, expiresOn }: Given) =>
      keepPaper(community, employee, {
        name,
        number: number?.trim() || undefined,
        expiresOn: expiresOn?.format('YYYY-MM-DD'),
      }),
    onSuccess: (_, { name }) => {
      message.success(t('workforce.papers.saved', { name }))
      close()
    },
    onSettled: () => {
      queries.invalidateQueries({ queryKey: ['papers', community] })
      queries.invalidateQueries({ queryKey: ['duty', community] })
    },
  })
  const expires = renewed?.paper.expiresOn
  return (
    <FormDialog
      form={form}
      title={t(renewed ? 'workforce.papers.renewTitle' : 'workforce.papers.new')}
      save={t('workforce.papers.save')}
      cancel={t('workforce.posts.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{
        employee: renewed?.employee,
        name: renewed?.paper.name,
        number: renewed?.paper.number,
        expiresOn: expires ? dayjs(expires) : undefined,
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
          disabled={Boolean(renewed)}
          showSearch={{ optionFilterProp: 'label' }}
          options={people.map((one) => ({ value: one.employee, label: `${one.name} ${one.post}` }))}
        />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('workforce.papers.name')}
        extra={t('workforce.papers.nameHint')}
        rules={[{ required: true, whitespace: true, message: t('workforce.papers.nameMissing') }]}
      >
        <Input disabled={Boolean(renewed)} autoComplete="off" maxLength={50} />
      </Form.Item>
      <Form.Item name="number" label={t('workforce.papers.numberLabel')}>
        <Input autoComplete="off" maxLength={50} />
      </Form.Item>
      <Form.Item
        name="expiresOn"
        label={t('workforce.papers.expiresOnLabel')}
        extra={t('workforce.papers.expiresOnHint')}
      >
        <DatePicker format="YYYY年M月D日" style={{ width: '100%' }} />
      </Form.Item>
    </FormDialog>
  )
}
