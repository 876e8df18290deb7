import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, InputNumber, Select } from 'antd'
import { type CategoryLine, writeLine } from '../companyCategories'
import { span } from '../span'
import { type UrgentNature, urgentNatures } from '../urgent'

type Props = { company: string; line?: CategoryLine; others: CategoryLine[]; close: () => void }
type Given = { key: string; nature: UrgentNature | 'ORDINARY'; finishMinutes: number }

/** Puts one thing on the list of urgent repairs, changes its limit, or takes it from the list. */
export function UrgentDialog({ company, line, others, close }: Props) {
  const [form] = Form.useForm<Given>()
  const minutes = Form.useWatch('finishMinutes', form)
  const removed = Form.useWatch('nature', form) === 'ORDINARY'
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: async ({ key, ...given }: Given) => {
      const found = line ?? others.find((one) => one.key === key)
      if (!found) return
      const { key: its, shipped: _, version, ...kept } = found
      await writeLine(company, its, { ...kept, ...given }, version)
    },
    onSuccess: () => {
      message.success(t('settings.saved'), 3)
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['category-lines', company] }),
  })
  const natures = line ? [...urgentNatures, 'ORDINARY' as const] : urgentNatures
  return (
    <FormDialog
      form={form}
      title={line?.name ?? t('settings.urgent.add')}
      save={t('settings.save')}
      cancel={t('settings.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={(line ?? { nature: 'URGENT' }) as Partial<Given>}
      onGiven={save.mutate}
      close={close}
    >
      {!line && (
        <Form.Item
          name="key"
          label={t('settings.urgent.which')}
          rules={[{ required: true, message: t('settings.urgent.whichMissing') }]}
        >
          <Select options={others.map(({ key, name }) => ({ value: key, label: name }))} />
        </Form.Item>
      )}
      <Form.Item
        name="nature"
        label={t('settings.urgent.nature')}
        extra={removed && t('settings.urgent.removeHow')}
      >
        <Select
          options={natures.map((value) => ({
            value,
            label: t(
              value === 'ORDINARY' ? 'settings.urgent.remove' : `settings.categories.natures.${value}`,
            ),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="finishMinutes"
        label={t('settings.urgent.limit')}
        extra={minutes >= 120 ? span(minutes) : t('settings.urgent.hint')}
        rules={[
          { required: true, message: t('settings.missing') },
          { type: 'integer', min: 1, max: 43200, message: t('settings.between', { min: 1, max: 43200 }) },
        ]}
      >
        <InputNumber suffix={t('settings.minutes')} className="quantity" />
      </Form.Item>
    </FormDialog>
  )
}
