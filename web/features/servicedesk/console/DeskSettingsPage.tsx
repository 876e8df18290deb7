import './counterTexts'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, InputNumber } from 'antd'
import {
  type ComplaintNumbers,
  type CounterSettings,
  complaintNumbers,
  connectExchange,
  counterSettings,
  setComplaints,
  setCounter,
} from '../counter'

type Props = { community: CommunityId; permissions: string[] }

/** The numbers of the telephone, the counter and complaints, and the telephone exchange. */
export default function DeskSettingsPage({ community, permissions }: Props) {
  return (
    <>
      <PageHeader title={t('counter.settings.title')} meta={t('counter.settings.meta')} />
      {permissions.includes('calls.exchange') && <ExchangeCard community={community} />}
      {permissions.includes('counter.settings') && <CounterCard community={community} />}
      {permissions.includes('complaints.manage') && <ComplaintCard community={community} />}
    </>
  )
}

function ExchangeCard({ community }: { community: CommunityId }) {
  const connect = useMutation({ mutationFn: () => connectExchange(community), gcTime: 0 })
  return (
    <section className="card pad narrowform">
      <h2 className="t2">{t('counter.settings.exchange')}</h2>
      <p className="m">{t('counter.settings.exchangeHow')}</p>
      {connect.data ? (
        <dl className="kv wide">
          <dt>{t('counter.settings.address')}</dt>
          <dd className="hash">{`${location.origin}/hooks/calls/${community}`}</dd>
          <dt>{t('counter.settings.secret')}</dt>
          <dd className="secret">{connect.data.secret}</dd>
        </dl>
      ) : (
        <div className="row">
          <Button loading={connect.isPending} onClick={() => connect.mutate()}>
            {t('counter.settings.connect')}
          </Button>
          <span className="q s13">{t('counter.settings.again')}</span>
        </div>
      )}
      <RefusalCard error={connect.error} />
    </section>
  )
}

type Field<Of> = { name: keyof Of & string; label: string; min: number; max: number }

function CounterCard({ community }: { community: CommunityId }) {
  const query = useQuery(counterSettings(community))
  const fields: Field<CounterSettings>[] = [
    { name: 'callBackMinutes', label: t('counter.settings.callBackMinutes'), min: 1, max: 240 },
    { name: 'missedPercent', label: t('counter.settings.missedPercent'), min: 0, max: 100 },
    { name: 'visitMinutes', label: t('counter.settings.visitMinutes'), min: 1, max: 240 },
  ]
  return (
    <NumbersCard
      title={t('counter.settings.counter')}
      queryKey={['counter-settings', community]}
      query={query}
      fields={fields}
      save={(given) => setCounter(community, given)}
    >
      <Form.Item
        name="securityPost"
        label={t('counter.settings.securityPost')}
        extra={t('counter.settings.securityHow')}
        rules={[{ required: true, whitespace: true, message: t('counter.missing') }]}
      >
        <Input maxLength={20} />
      </Form.Item>
    </NumbersCard>
  )
}

function ComplaintCard({ community }: { community: CommunityId }) {
  const query = useQuery(complaintNumbers(community))
  const fields: Field<ComplaintNumbers>[] = [
    { name: 'warnCount', label: t('counter.settings.warnCount'), min: 2, max: 100 },
    { name: 'warnDays', label: t('counter.settings.warnDays'), min: 1, max: 365 },
    { name: 'dueHours', label: t('counter.settings.dueHours'), min: 1, max: 720 },
  ]
  return (
    <NumbersCard
      title={t('counter.settings.complaints')}
      queryKey={['complaint-settings', community]}
      query={query}
      fields={fields}
      save={(given) => setComplaints(community, given)}
    />
  )
}

type NumbersProps<Of> = {
  title: string
  queryKey: unknown[]
  query: { data?: Of; error: unknown; refetch: () => void }
  fields: Field<Of>[]
  save: (given: Of) => Promise<Of>
  children?: React.ReactNode
}

/** What was read is changed: whoever changed it meanwhile is not overwritten. */
function NumbersCard<Of extends { version: number }>(props: NumbersProps<Of>) {
  const { query, queryKey } = props
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: (given: Of) => props.save({ ...given, version: query.data?.version ?? 0 }),
    onSuccess: (kept) => {
      queries.setQueryData(queryKey, kept)
      message.success(t('counter.settings.saved'), 3)
    },
  })
  return (
    <section className="card pad narrowform">
      <h2 className="t2">{props.title}</h2>
      <RefusalCard error={query.error} retry={query.refetch} />
      {!query.data && !query.error && <Waiting rows={4} />}
      {query.data && (
        <Form<Of>
          key={query.data.version}
          layout="vertical"
          requiredMark={false}
          initialValues={query.data}
          onFinish={save.mutate}
        >
          {props.fields.map((field) => (
            <Form.Item
              key={field.name}
              // biome-ignore lint/suspicious/noExplicitAny: antd derives the name's type from a type parameter it cannot resolve here
              name={field.name as any}
              label={field.label}
              rules={[{ required: true, message: t('counter.missing') }]}
            >
              <InputNumber min={field.min} max={field.max} precision={0} />
            </Form.Item>
          ))}
          {props.children}
          <RefusalCard
            error={save.error}
            remedies={{
              reload: () => {
                save.reset()
                query.refetch()
              },
            }}
          />
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('counter.settings.save')}
          </Button>
        </Form>
      )}
    </section>
  )
}
