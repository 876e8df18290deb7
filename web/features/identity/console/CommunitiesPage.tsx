import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Managed, managed, type NewCommunity, register } from '../communities'
import { EndManagementDialog } from './EndManagementDialog'

type Props = {
  company: string
  mayEdit: boolean
  /** What a community still lacks, as a way there. */
  next: (community: CommunityId) => ReactNode
  /** The signed-in person may go where they could not before. */
  onRegistered: () => Promise<unknown>
}

/** The communities a company manages, and what each needs next. */
export default function CommunitiesPage({ company, mayEdit, next, onRegistered }: Props) {
  const { data, error, refetch } = useQuery(managed(company))
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Managed>()
  return (
    <>
      <PageHeader
        title={t('setup.communities.title')}
        meta={data && data.length > 0 && t('setup.communities.meta', { count: data.length })}
        actions={
          mayEdit && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('setup.communities.new')}
            </Button>
          )
        }
      />
      <RefusalCard error={error} retry={refetch} />
      <section className="card">
        {!data && !error && <Waiting rows={4} />}
        {data?.length === 0 && <p className="empty">{t('setup.communities.empty')}</p>}
        {data && data.length > 0 && (
          <Communities communities={data} next={next} end={mayEdit ? setEnding : undefined} />
        )}
      </section>
      {ending && (
        <EndManagementDialog company={company} community={ending} close={() => setEnding(undefined)} />
      )}
      {adding && (
        <RegisterDialog company={company} onRegistered={onRegistered} close={() => setAdding(false)} />
      )}
    </>
  )
}

type CommunitiesProps = { communities: Managed[]; end?: (one: Managed) => void } & Pick<Props, 'next'>

function Communities({ communities, next, end }: CommunitiesProps) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('setup.communities.name')}</th>
          <th>{t('setup.communities.shortCode')}</th>
          <th>{t('setup.communities.since')}</th>
          <th>{t('setup.communities.next')}</th>
          {end && (
            <th>
              <span className="sr">{t('setup.communities.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {communities.map((one) => (
          <tr key={one.id}>
            <td>
              <b>{one.name}</b>
            </td>
            <td className="nw">{one.shortCode}</td>
            <td className="nw">{periodOf(one)}</td>
            <td>{next(one.id)}</td>
            {end && (
              <td className="num">
                <Button size="small" onClick={() => end(one)}>
                  {t('setup.communities.end')}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function periodOf({ since, until }: Managed): string {
  const day = calendarDay(since, serverNow())
  return until
    ? t('setup.communities.between', { day, until: calendarDay(until, serverNow()) })
    : t('setup.communities.from', { day })
}

type DialogProps = Pick<Props, 'company' | 'onRegistered'> & { close: () => void }

function RegisterDialog({ company, onRegistered, close }: DialogProps) {
  const [form] = Form.useForm<NewCommunity>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: (given: NewCommunity) => register(company, given),
    onSuccess: async (_, { name }) => {
      await onRegistered()
      message.success(t('setup.communities.saved', { name }))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['communities', company] }),
  })
  return (
    <FormDialog
      form={form}
      title={t('setup.communities.new')}
      how={t('setup.communities.how')}
      save={t('setup.communities.save')}
      cancel={t('setup.communities.cancel')}
      saving={save.isPending}
      error={save.error}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item
        name="name"
        label={t('setup.communities.nameLabel')}
        rules={[{ required: true, whitespace: true, message: t('setup.communities.nameMissing') }]}
      >
        <Input autoFocus autoComplete="off" maxLength={50} placeholder={t('setup.communities.nameExample')} />
      </Form.Item>
      <Form.Item
        name="shortCode"
        label={t('setup.communities.shortCode')}
        extra={t('setup.communities.codeHint')}
        normalize={(typed: string) => typed.toUpperCase()}
        rules={[{ required: true, pattern: /^[A-Z0-9]{2,6}$/, message: t('setup.communities.codeForm') }]}
      >
        <Input autoComplete="off" maxLength={6} placeholder={t('setup.communities.codeExample')} />
      </Form.Item>
    </FormDialog>
  )
}
