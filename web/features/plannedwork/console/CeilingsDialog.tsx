import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { useAsRead } from '@shared/lib/useAsRead'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, InputNumber } from 'antd'
import { type Ceiling, type Ceilings, ceilings, setCeilings } from '../ceilings'

type Given = { items: Ceiling[]; rest: Omit<Ceiling, 'post'> }

/** How much one person of each post carries a shift; what is above that cannot be adopted. */
export function CeilingsDialog({ community, close }: { community: CommunityId; close: () => void }) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { data, error } = useQuery(ceilings(community))
  const read = useAsRead(data)
  const save = useMutation({
    mutationFn: ({ items, rest }: Given) =>
      setCeilings(community, {
        items: [...(items ?? []), rest].map(plain),
        version: read?.version ?? 0,
      }),
    onSuccess: () => {
      message.success(t('plans.ceilings.saved'))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ceilings(community).queryKey }),
  })
  return (
    <FormDialog
      key={read ? 'read' : 'reading'}
      form={form}
      width={560}
      title={t('plans.ceilings.title')}
      how={t('plans.ceilings.how')}
      save={t('plans.ceilings.save')}
      cancel={t('plans.ceilings.cancel')}
      saving={save.isPending}
      error={save.error ?? error}
      {...(read && { initialValues: asTyped(read) })}
      onGiven={save.mutate}
      close={close}
    >
      <Form.List name="items">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, n) => (
              <div key={field.key} className="row ceiling">
                <Form.Item
                  name={[field.name, 'post']}
                  label={t('plans.ceilings.post')}
                  rules={[{ required: true, whitespace: true, message: t('planned.missing') }]}
                >
                  <Input maxLength={40} autoComplete="off" />
                </Form.Item>
                <Most at={[field.name]} />
                <Button
                  type="text"
                  aria-label={t('plans.ceilings.remove', { n: n + 1 })}
                  onClick={() => remove(field.name)}
                >
                  {t('plans.ceilings.drop')}
                </Button>
              </div>
            ))}
            <Button disabled={!read} onClick={() => add({})}>
              {t('plans.ceilings.add')}
            </Button>
          </>
        )}
      </Form.List>
      <h3 className="t3 rest">{t('plans.ceilings.rest')}</h3>
      <div className="row ceiling">
        <Most at={['rest']} />
      </div>
    </FormDialog>
  )
}

function Most({ at }: { at: (string | number)[] }) {
  return (
    <>
      <Form.Item name={[...at, 'rounds']} label={t('plans.ceilings.rounds')}>
        <InputNumber min={0.1} max={100} step={1} />
      </Form.Item>
      <Form.Item name={[...at, 'recordingMinutes']} label={t('plans.ceilings.minutes')}>
        <InputNumber min={0.1} max={480} step={1} />
      </Form.Item>
    </>
  )
}

const asTyped = ({ items }: Ceilings): Given => ({
  items: items.filter((one) => one.post),
  rest: items.find((one) => !one.post) ?? {},
})

/** An emptied number is none. */
const plain = ({ post, rounds, recordingMinutes }: Ceiling): Ceiling => ({
  ...(post && { post }),
  ...(rounds != null && { rounds }),
  ...(recordingMinutes != null && { recordingMinutes }),
})
