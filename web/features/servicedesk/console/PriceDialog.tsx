import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Switch } from 'antd'
import { useState } from 'react'
import { ownKey } from '../companyRules'
import { inFen, inYuan, type PriceLine } from '../field'
import { writePrice } from '../prices'

type Props = { company: string; lines: PriceLine[]; line?: PriceLine; close: () => void }
type Given = { name: string; unit: string; price: string; from: string; active: boolean }

/** A price from a day on; of a line that is there already, its next version. */
export function PriceDialog({ company, lines, line, close }: Props) {
  const [form] = Form.useForm<Given>()
  const [newKey] = useState(ownKey)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: ({ price, ...given }: Given) => {
      const key = line?.key ?? newKey
      const there = lines.find((one) => one.key === key && one.from === given.from)
      return writePrice(company, key, { ...given, priceFen: inFen(price) ?? 0 }, there?.version ?? 0)
    },
    onSuccess: (_, { name }) => {
      message.success(t('field.prices.saved', { name }))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['price-book', company] }),
  })
  const required = { required: true, whitespace: true, message: t('field.prices.missing') }
  return (
    <FormDialog
      form={form}
      title={line ? `${t('field.prices.change')} · ${line.name}` : t('field.prices.new')}
      how={t('field.prices.how')}
      save={t('field.prices.save')}
      cancel={t('field.prices.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{
        ...(line && { name: line.name, unit: line.unit, price: inYuan(line.priceFen).replaceAll(',', '') }),
        from: calendarDate(serverNow()),
        active: line?.active ?? true,
      }}
      onGiven={(given) => save.mutate(given)}
      close={close}
    >
      <Form.Item name="name" label={t('field.prices.name')} rules={[required]}>
        <Input autoComplete="off" maxLength={50} />
      </Form.Item>
      <Form.Item name="unit" label={t('field.prices.unit')} rules={[required]}>
        <Input autoComplete="off" maxLength={10} />
      </Form.Item>
      <Form.Item
        name="price"
        label={t('field.prices.price')}
        rules={[
          {
            validator: (_, typed = '') =>
              inFen(typed) === undefined
                ? Promise.reject(new Error(t('field.prices.badPrice')))
                : Promise.resolve(),
          },
        ]}
      >
        <Input autoComplete="off" inputMode="decimal" />
      </Form.Item>
      <Form.Item name="from" label={t('field.prices.from')} rules={[required]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="active" label={t('field.prices.active')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDialog>
  )
}
