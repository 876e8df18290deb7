import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, InputNumber, Select, Switch } from 'antd'
import {
  type CategoryLine,
  charges,
  dispatches,
  type GivenLine,
  kinds,
  natures,
  profiles,
  writeLine,
} from '../companyCategories'

type Props = { company: string; line?: CategoryLine; close: () => void }
type Given = GivenLine & { key: string }

const EMPTY: Partial<Given> = {
  n: 50,
  kind: 'REPAIR',
  nature: 'ORDINARY',
  visit: true,
  profile: 'STANDARD',
  charged: 'NOBODY',
  dispatch: 'AUTOMATIC',
  active: true,
}

/** One line of the list; of a key that ships it takes the place in this company. */
export function CategoryDialog({ company, line, close }: Props) {
  const [form] = Form.useForm<Given>()
  const visit = Form.useWatch('visit', form)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: ({ key, ...given }: Given) =>
      writeLine(
        company,
        line?.key ?? key,
        {
          ...given,
          nature: given.visit ? given.nature : 'ORDINARY',
          dispatch: given.dispatch ?? 'AUTOMATIC',
          skill: given.skill || undefined,
          warrantyPart: given.warrantyPart || undefined,
          finishMinutes: given.finishMinutes ?? undefined,
        },
        line?.version ?? 0,
      ),
    onSuccess: (_, { name }) => {
      message.success(t('servicedesk.categories.saved', { name }))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['category-lines', company] }),
  })
  return (
    <FormDialog
      form={form}
      title={line?.name ?? t('servicedesk.categories.new')}
      how={t('servicedesk.categories.how')}
      save={t('servicedesk.categories.save')}
      cancel={t('servicedesk.categories.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={line ?? EMPTY}
      onGiven={save.mutate}
      close={close}
    >
      {!line && (
        <Form.Item
          name="key"
          label={t('servicedesk.categories.key')}
          extra={t('servicedesk.categories.keyHint')}
          rules={[
            {
              required: true,
              pattern: /^[a-z][a-z0-9-]{1,29}$/,
              message: t('servicedesk.categories.keyForm'),
            },
          ]}
        >
          <Input autoComplete="off" maxLength={30} />
        </Form.Item>
      )}
      <Form.Item
        name="name"
        label={t('servicedesk.categories.name')}
        rules={[{ required: true, whitespace: true, message: t('servicedesk.categories.nameMissing') }]}
      >
        <Input autoComplete="off" maxLength={30} />
      </Form.Item>
      <Form.Item name="n" label={t('servicedesk.categories.order')} rules={[{ required: true }]}>
        <InputNumber min={1} max={999} />
      </Form.Item>
      <Form.Item name="kind" label={t('servicedesk.categories.kind')}>
        <Select options={kinds.map((value) => ({ value, label: t(`servicedesk.kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="visit" label={t('servicedesk.categories.visit')} valuePropName="checked">
        <Switch />
      </Form.Item>
      {visit && (
        <>
          <Form.Item name="nature" label={t('servicedesk.categories.nature')}>
            <Select
              options={natures.map((value) => ({
                value,
                label: t(`servicedesk.categories.natures.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item name="dispatch" label={t('servicedesk.categories.dispatch')}>
            <Select
              options={dispatches.map((value) => ({
                value,
                label: t(`servicedesk.categories.dispatches.${value}`),
              }))}
            />
          </Form.Item>
        </>
      )}
      <Form.Item
        name="finishMinutes"
        label={t('servicedesk.categories.limit')}
        extra={t('servicedesk.categories.limitHint')}
      >
        <InputNumber min={1} max={43200} />
      </Form.Item>
      <Form.Item name="profile" label={t('servicedesk.categories.profile')}>
        <Select
          options={profiles.map((value) => ({ value, label: t(`servicedesk.categories.profiles.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="charged" label={t('servicedesk.categories.charged')}>
        <Select
          options={charges.map((value) => ({ value, label: t(`servicedesk.categories.charges.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="skill" label={t('servicedesk.categories.skill')}>
        <Input autoComplete="off" maxLength={30} />
      </Form.Item>
      <Form.Item name="warrantyPart" label={t('servicedesk.categories.warrantyPart')}>
        <Input autoComplete="off" maxLength={30} />
      </Form.Item>
      <Form.Item name="active" label={t('servicedesk.categories.active')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDialog>
  )
}
