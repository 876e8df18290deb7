import './settingsTexts'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useFilled } from './useFilled'

export type NumberField<Of> = {
  name: keyof Of & string
  label: string
  unit: string
  min: number
  max: number
}

type Props<Of> = {
  title: string
  /** What it does, in a sentence. */
  how?: string
  queryKey: unknown[]
  query: { data?: Of; error: unknown; refetch: () => void }
  fields: NumberField<Of>[]
  save: (given: Of) => Promise<Of>
  /** Said in place of a save that cannot be. */
  fault?: (given: Of) => string | undefined
  /** More fields below the numbers. */
  children?: ReactNode
  /** What stands beside the form and is not filled in. */
  aside?: ReactNode
}

/** A few numbers of a community or a company. What was read is changed: whoever changed it meanwhile is not overwritten. */
export function NumbersCard<Of extends { version: number }>(props: Props<Of>) {
  const { query, queryKey } = props
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { filled, typed, renew } = useFilled(query.data)
  const save = useMutation({
    mutationFn: (given: Of) => props.save({ ...given, version: filled?.version ?? 0 }),
    onSuccess: (kept) => {
      renew()
      queries.setQueryData(queryKey, kept)
      message.success(t('settings.saved'), 3)
    },
  })
  const reload = () => {
    save.reset()
    renew()
    query.refetch()
  }
  return (
    <section className="card pad narrowform">
      <h3 className="t3">{props.title}</h3>
      {props.how && <p className="m">{props.how}</p>}
      <RefusalCard error={query.error} retry={query.refetch} />
      {!filled && !query.error && <Waiting rows={4} />}
      {filled && (
        <Form<Of>
          key={filled.version}
          layout="vertical"
          requiredMark={false}
          validateTrigger="onBlur"
          initialValues={filled}
          onValuesChange={typed}
          onFinish={save.mutate}
        >
          {props.fields.map((field, n) => (
            <Form.Item
              key={field.name}
              // biome-ignore lint/suspicious/noExplicitAny: antd derives the name's type from a type parameter it cannot resolve here
              name={field.name as any}
              label={field.label}
              rules={[
                { required: true, message: t('settings.missing') },
                {
                  type: 'integer',
                  min: field.min,
                  max: field.max,
                  message: t('settings.between', { min: field.min, max: field.max }),
                },
                ...faults(n === props.fields.length - 1, props.fault),
              ]}
            >
              <InputNumber suffix={field.unit} className="quantity" />
            </Form.Item>
          ))}
          {props.children}
          <RefusalCard error={save.error} remedies={{ reload }} />
          <Button htmlType="submit" loading={save.isPending}>
            {t('settings.save')}
          </Button>
        </Form>
      )}
      {props.aside}
    </section>
  )
}

/** What is wrong with all of them together is said at the last. */
function faults<Of>(last: boolean, fault: Props<Of>['fault']) {
  if (!last || !fault) return []
  return [
    (form: { getFieldsValue: () => Of }) => ({
      validator: () => {
        const said = fault(form.getFieldsValue())
        return said ? Promise.reject(new Error(said)) : Promise.resolve()
      },
    }),
  ]
}
