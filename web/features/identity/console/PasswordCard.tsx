import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Space } from 'antd'
import { useState } from 'react'
import { changePassword, factor } from '../credentials'
import { lengthFits, passwordHint } from '../passwordHint'

/** My password, and another one; how strong it is the server says. */
export function PasswordCard() {
  const { data } = useQuery(factor)
  const [changing, setChanging] = useState(false)
  return (
    <section className="card pad">
      <div className="row">
        <h2 className="t2">{t('account.password.title')}</h2>
        <span className="sp" />
        {data?.password && !changing && (
          <Button onClick={() => setChanging(true)}>{t('account.password.change')}</Button>
        )}
      </div>
      <p className="m">{t(data?.password === false ? 'account.password.none' : 'account.password.how')}</p>
      {changing && <ChangeForm done={() => setChanging(false)} />}
    </section>
  )
}

type Given = { current: string; password: string; again: string }

function ChangeForm({ done }: { done: () => void }) {
  const [form] = Form.useForm<Given>()
  const typed = Form.useWatch('password', form) ?? ''
  const queries = useQueryClient()
  const { message } = App.useApp()
  const change = useMutation({
    mutationFn: ({ current, password }: Given) => changePassword({ current, password }),
    onSuccess: () => {
      message.success(t('account.password.saved'))
      queries.invalidateQueries({ queryKey: ['sessions'] })
      queries.invalidateQueries({ queryKey: ['credential-changes'] })
      done()
    },
  })
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      validateTrigger="onBlur"
      onFinish={change.mutate}
    >
      <Form.Item
        name="current"
        label={t('account.password.current')}
        rules={[{ required: true, message: t('account.password.required') }]}
      >
        <Input.Password autoFocus autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('account.password.fresh')}
        extra={<span aria-live="polite">{typed && passwordHint(typed)}</span>}
        rules={[
          {
            validator: async (_, value: string = '') =>
              lengthFits(value) || Promise.reject(t('account.password.length', { count: value.length })),
          },
          ({ getFieldValue }) => ({
            validator: async (_, value) =>
              !value || value !== getFieldValue('current') || Promise.reject(t('account.password.same')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('account.password.again')}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, value) =>
              value === getFieldValue('password') || Promise.reject(t('account.password.mismatch')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <RefusalCard error={change.error} />
      <Space>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('account.password.save')}
        </Button>
        <Button onClick={done}>{t('account.password.cancel')}</Button>
      </Space>
    </Form>
  )
}
