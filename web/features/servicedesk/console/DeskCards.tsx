import './counterTexts'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import {
  type CallBackNumbers,
  type ComplaintNumbers,
  type CounterSettings,
  callBackNumbers,
  complaintNumbers,
  connectExchange,
  counterSettings,
  setCallBacks,
  setComplaints,
  setCounter,
} from '../counter'
import { type NumberField, NumbersCard } from './NumbersCard'

/** The telephone exchange, and the secret that it shows once. */
export function ExchangeCard({ community }: { community: CommunityId }) {
  const connect = useMutation({ mutationFn: () => connectExchange(community), gcTime: 0 })
  return (
    <section className="card pad narrowform">
      <h3 className="t3">{t('counter.settings.exchange')}</h3>
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

/** The numbers of the telephone and the counter. */
export function CounterCard({ community }: { community: CommunityId }) {
  const query = useQuery(counterSettings(community))
  const fields: NumberField<CounterSettings>[] = [
    {
      name: 'callBackMinutes',
      label: t('counter.settings.callBackMinutes'),
      unit: t('settings.minutes'),
      min: 1,
      max: 240,
    },
    {
      name: 'missedPercent',
      label: t('counter.settings.missedPercent'),
      unit: t('settings.percent'),
      min: 0,
      max: 100,
    },
    {
      name: 'visitMinutes',
      label: t('counter.settings.visitMinutes'),
      unit: t('settings.minutes'),
      min: 1,
      max: 240,
    },
  ]
  return (
    <NumbersCard
      title={t('counter.settings.counter')}
      how={t('counter.settings.counterHow')}
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

/** When complaints of one kind are too many, and how long one may take. */
export function ComplaintCard({ community }: { community: CommunityId }) {
  const query = useQuery(complaintNumbers(community))
  const fields: NumberField<ComplaintNumbers>[] = [
    {
      name: 'warnCount',
      label: t('counter.settings.warnCount'),
      unit: t('settings.pieces'),
      min: 2,
      max: 100,
    },
    { name: 'warnDays', label: t('counter.settings.warnDays'), unit: t('settings.days'), min: 1, max: 365 },
    { name: 'dueHours', label: t('counter.settings.dueHours'), unit: t('settings.hours'), min: 1, max: 720 },
  ]
  return (
    <NumbersCard
      title={t('counter.settings.complaints')}
      how={t('counter.settings.complaintsHow')}
      queryKey={['complaint-settings', community]}
      query={query}
      fields={fields}
      save={(given) => setComplaints(community, given)}
    />
  )
}

/** How many of those who do not answer a person telephones. */
export function CallBackCard({ community }: { community: CommunityId }) {
  const query = useQuery(callBackNumbers(community))
  const fields: NumberField<CallBackNumbers>[] = [
    {
      name: 'samplePercent',
      label: t('counter.settings.samplePercent'),
      unit: t('settings.percent'),
      min: 0,
      max: 100,
    },
    {
      name: 'silentHours',
      label: t('counter.settings.silentHours'),
      unit: t('settings.hours'),
      min: 24,
      max: 168,
    },
    {
      name: 'attemptsDue',
      label: t('counter.settings.attemptsDue'),
      unit: t('settings.times'),
      min: 1,
      max: 5,
    },
    {
      name: 'goodStars',
      label: t('counter.settings.goodStars'),
      unit: t('settings.stars'),
      min: 2,
      max: 5,
    },
  ]
  return (
    <NumbersCard
      title={t('counter.settings.callBacks')}
      how={t('counter.settings.callBacksHow')}
      queryKey={['call-back-settings', community]}
      query={query}
      fields={fields}
      save={(given) => setCallBacks(community, given)}
    />
  )
}
