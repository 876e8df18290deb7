import { t } from '@shared/lib/texts'
import { uuid } from '@shared/lib/uuid'
import { Dialog } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Form, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { Me, Workplace } from '../api'
import { makeToken, tokens } from '../credentials'
import { permissionWord } from '../words'
import { useProof } from './useProof'

const MAY = 'tokens.create'
const LIVES = [30, 90, 180, 365]

/** Where the person may make tokens. */
export const tokenPlaces = (who: Me): Workplace[] =>
  who.communities.filter((place) => place.permissions.includes(MAY))

/** What can be handed on there: everything one may do, but not the making of further tokens. */
export const scopesAt = (place: Workplace | undefined): string[] =>
  place?.permissions.filter((permission) => permission !== MAY) ?? []

type Given = { name: string; place: string; permissions: string[]; days: number }

export function NewTokenDialog({ who, close }: { who: Me; close: () => void }) {
  const places = tokenPlaces(who)
  const [id] = useState(uuid)
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const proof = useProof()
  const chosen = Form.useWatch('place', form)
  const make = useMutation({
    mutationFn: ({ place: at, ...given }: Given) => {
      const place = places.find((one) => one.id === at) as Workplace
      return makeToken({
        id,
        ...given,
        company: place.company,
        community: place.kind === 'community' ? place.id : undefined,
      })
    },
    onError: (error, given) => proof.owed(error, () => make.mutate(given)),
    onSettled: () => {
      queries.invalidateQueries({ queryKey: tokens.queryKey })
      queries.invalidateQueries({ queryKey: ['credential-changes'] })
    },
  })
  if (make.data) return <MadeToken token={make.data.token} close={close} />
  return (
    <Dialog
      title={t('account.token.new')}
      okText={t('account.token.make')}
      cancelText={t('account.token.cancel')}
      okButtonProps={{ loading: make.isPending }}
      onOk={form.submit}
      onCancel={close}
    >
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ place: places[0]?.id, permissions: [], days: LIVES[1] }}
        onFinish={make.mutate}
      >
        <Form.Item
          name="name"
          label={t('account.token.name')}
          rules={[{ required: true, whitespace: true, message: t('account.token.nameMissing') }]}
        >
          <Input autoFocus maxLength={100} placeholder={t('account.token.nameExample')} />
        </Form.Item>
        <Form.Item name="place" label={t('account.token.place')}>
          <Select
            onChange={() => form.setFieldValue('permissions', [])}
            options={places.map((place) => ({
              value: place.id,
              label:
                place.kind === 'community'
                  ? place.name
                  : t('account.token.wholeCompany', { name: place.name }),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="permissions"
          label={t('account.token.scope')}
          extra={t('account.token.scopeHint')}
          rules={[{ type: 'array', min: 1, message: t('account.token.scopeMissing') }]}
        >
          <Checkbox.Group
            className="scopes"
            options={scopesAt(places.find((place) => place.id === chosen)).map((permission) => ({
              value: permission,
              label: permissionWord(permission),
            }))}
          />
        </Form.Item>
        <Form.Item name="days" label={t('account.token.days')}>
          <Segmented
            block
            options={LIVES.map((days) => ({
              value: days,
              label: t('account.token.daysOption', { count: days }),
            }))}
          />
        </Form.Item>
        <RefusalCard error={proof.refusal(make.error)} />
      </Form>
      {proof.dialog}
    </Dialog>
  )
}

/** Shown once: closing takes a deliberate button, not a click beside the dialog. */
function MadeToken({ token, close }: { token: string; close: () => void }) {
  const { message } = App.useApp()
  const copy = () =>
    navigator.clipboard.writeText(token).then(() => message.success(t('account.token.copied')))
  return (
    <Dialog
      title={t('account.token.made')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={<Button onClick={close}>{t('account.token.close')}</Button>}
    >
      <p className="m">{t('account.token.once')}</p>
      <pre className="secret">{token}</pre>
      {navigator.clipboard && (
        <Button type="primary" onClick={copy}>
          {t('account.token.copy')}
        </Button>
      )}
    </Dialog>
  )
}
