import './settingsTexts'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, InputNumber, Switch } from 'antd'
import { useState } from 'react'
import { ownKey, type PauseReason, pauseReasons, writePause } from '../companyRules'
import { span } from '../span'

/** For what a clock may stand still in this company, how long at most, and what has to show it. */
export default function PauseReasonsPage({ company }: { company: string }) {
  const { data, error, refetch } = useQuery(pauseReasons(company))
  const [open, setOpen] = useState<PauseReason | 'new'>()
  return (
    <>
      <PageHeader
        title={t('settings.pauses.title')}
        meta={t('settings.pauses.meta')}
        actions={
          <Button type="primary" onClick={() => setOpen('new')}>
            {t('settings.pauses.new')}
          </Button>
        }
      />
      <RefusalCard error={error} retry={refetch} />
      <section className="card">
        {!data && !error && <Waiting rows={5} />}
        {data?.length === 0 && <p className="empty">{t('settings.pauses.empty')}</p>}
        {data && data.length > 0 && <Reasons reasons={data} onOpen={setOpen} />}
      </section>
      {open && (
        <ReasonDialog
          company={company}
          reason={open === 'new' ? undefined : open}
          close={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

type ReasonsProps = { reasons: PauseReason[]; onOpen: (reason: PauseReason) => void }

function Reasons({ reasons, onOpen }: ReasonsProps) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('settings.pauses.name')}</th>
          <th>{t('settings.pauses.limit')}</th>
          <th>{t('settings.pauses.photo')}</th>
          <th>{t('settings.pauses.whose')}</th>
          <th>{t('settings.pauses.state')}</th>
        </tr>
      </thead>
      <tbody>
        {reasons.map((one) => (
          <tr key={one.key}>
            <td>
              <Button type="link" onClick={() => onOpen(one)}>
                {one.name}
              </Button>
            </td>
            <td className="nw">{span(one.maxMinutes)}</td>
            <td>{t(one.needsPhoto ? 'settings.pauses.withPhoto' : 'settings.pauses.noPhoto')}</td>
            <td>
              <span className="tag line">{t(one.version === 0 ? 'settings.ours' : 'settings.own')}</span>
            </td>
            <td>
              <span className={one.active ? 'tag met' : 'tag'}>
                {t(one.active ? 'settings.pauses.active' : 'settings.pauses.inactive')}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type DialogProps = { company: string; reason?: PauseReason; close: () => void }

const EMPTY = { maxMinutes: 1440, needsPhoto: true, active: true }

function ReasonDialog({ company, reason, close }: DialogProps) {
  const [form] = Form.useForm<PauseReason>()
  const [newKey] = useState(ownKey)
  const minutes = Form.useWatch('maxMinutes', form)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: (given: PauseReason) =>
      writePause(company, { ...given, key: reason?.key ?? newKey, version: reason?.version ?? 0 }),
    onSuccess: (_, { name }) => {
      message.success(t('settings.pauses.saved', { name }), 3)
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['pause-reasons', company] }),
  })
  return (
    <FormDialog
      form={form}
      title={reason?.name ?? t('settings.pauses.new')}
      how={t('settings.pauses.how')}
      save={t('settings.save')}
      cancel={t('settings.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={reason ?? EMPTY}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item
        name="name"
        label={t('settings.pauses.name')}
        rules={[{ required: true, whitespace: true, message: t('settings.pauses.nameMissing') }]}
      >
        <Input autoComplete="off" maxLength={30} />
      </Form.Item>
      <Form.Item
        name="maxMinutes"
        label={t('settings.pauses.limit')}
        extra={
          minutes >= 120
            ? `${span(minutes)}。${t('settings.pauses.limitHow')}`
            : t('settings.pauses.limitHow')
        }
        rules={[
          { required: true, message: t('settings.missing') },
          {
            type: 'integer',
            min: 5,
            max: 43200,
            message: t('settings.between', { min: 5, max: 43200 }),
          },
        ]}
      >
        <InputNumber suffix={t('settings.minutes')} className="quantity" />
      </Form.Item>
      <Form.Item name="needsPhoto" label={t('settings.pauses.needsPhoto')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item name="active" label={t('settings.pauses.active')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDialog>
  )
}
