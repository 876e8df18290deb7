import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { useAsRead } from '@shared/lib/useAsRead'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Segmented, Select } from 'antd'
import type { Plan } from '../api'
import { type FieldRule, fieldRule, type LoadCategories, setFieldRule } from '../fieldRules'

type Props = { community: CommunityId; plan: Plan; categories: LoadCategories; close: () => void }
type Given = { people: number; categories?: (string | undefined)[]; watches?: string }

/** Whether it takes two, what a ticket is about that a question opens, and which promise hangs on what is found. */
export function FieldRulesDialog({ community, plan, categories, close }: Props) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { data, error } = useQuery(fieldRule(community, plan.id))
  const repairs = useQuery({
    queryKey: ['repair-categories', community],
    queryFn: categories,
    staleTime: 600_000,
  })
  const read = useAsRead(data)
  const save = useMutation({
    mutationFn: (given: Given) =>
      setFieldRule(community, plan.id, {
        people: given.people,
        categories: plan.questions.map((_, n) => given.categories?.[n] ?? null),
        watches: given.watches?.trim() || undefined,
        version: read?.version ?? 0,
      }),
    onSuccess: () => {
      message.success(t('plans.field.saved', { title: plan.title }))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: fieldRule(community, plan.id).queryKey }),
  })
  return (
    <FormDialog
      key={read ? 'read' : 'reading'}
      form={form}
      title={t('plans.field.title', { title: plan.title })}
      how={t('plans.field.how')}
      save={t('plans.field.save')}
      cancel={t('plans.field.cancel')}
      saving={save.isPending}
      error={save.error ?? error ?? repairs.error}
      {...(read && { initialValues: asTyped(read) })}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="people" label={t('plans.field.people')}>
        <Segmented
          disabled={!read}
          options={[1, 2].map((value) => ({ value, label: t('plans.field.count', { count: value }) }))}
        />
      </Form.Item>
      {plan.questions.map(({ words }, n) => (
        <Form.Item key={words} name={['categories', n]} label={t('plans.field.category', { words })}>
          <Select
            allowClear
            disabled={!read}
            loading={repairs.isPending}
            placeholder={t('plans.field.any')}
            options={repairs.data?.map(({ key, name }) => ({ value: key, label: name }))}
          />
        </Form.Item>
      ))}
      <Form.Item
        name="watches"
        label={t('plans.field.watches')}
        extra={t('plans.field.watchesHint')}
        rules={[{ pattern: /^\s*(S\d{2}-\d{3})?\s*$/, message: t('plans.field.watchesWrong') }]}
      >
        <Input autoComplete="off" maxLength={7} disabled={!read} />
      </Form.Item>
    </FormDialog>
  )
}

const asTyped = ({ people, categories, watches }: FieldRule): Given => ({
  people,
  categories: categories.map((one) => one ?? undefined),
  ...(watches && { watches }),
})
