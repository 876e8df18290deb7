import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, DatePicker, Form, Input, InputNumber, Segmented } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import {
  type Census,
  type DueVisit,
  type Found,
  openCensus,
  planVisits,
  tellVisit,
  visits as visitsQuery,
} from '../moves'

type Props = { community: CommunityId; mayPlan: boolean }

/** Which homes are to be visited, the one that is due first on top, and how far each census is. */
export default function VisitsPage({ community, mayPlan }: Props) {
  const { data, error, refetch } = useQuery(visitsQuery(community))
  const [telling, setTelling] = useState<DueVisit>()
  const { census, plan } = usePlanning(community)
  return (
    <>
      <PageHeader
        title={t('moves.visits.title')}
        meta={
          data &&
          (data.items.length === 0
            ? t('moves.visits.metaNone')
            : t('moves.visits.meta', { count: data.items.length }))
        }
        actions={
          mayPlan && (
            <>
              <Button loading={plan.isPending} onClick={() => plan.mutate()}>
                {t('moves.visits.plan')}
              </Button>
              <Button type="primary" loading={census.isPending} onClick={() => census.mutate()}>
                {t('moves.visits.openCensus')}
              </Button>
            </>
          )
        }
      />
      <RefusalCard error={error} retry={refetch} />
      <RefusalCard error={census.error ?? plan.error} />
      {data && data.censuses.length > 0 && <Censuses censuses={data.censuses} />}
      <section className="card">
        {!data && !error && <Waiting rows={6} />}
        {data?.items.length === 0 && <p className="empty">{t('moves.visits.empty')}</p>}
        {data && data.items.length > 0 && <Due visits={data.items} take={setTelling} />}
      </section>
      {telling && <ResultDialog community={community} visit={telling} close={() => setTelling(undefined)} />}
    </>
  )
}

function usePlanning(community: CommunityId) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const onSettled = () => queries.invalidateQueries({ queryKey: ['visits', community] })
  const census = useMutation({
    mutationFn: () => openCensus(community),
    onSuccess: () => message.success(t('moves.visits.censusOpened')),
    onSettled,
  })
  const plan = useMutation({
    mutationFn: () => planVisits(community),
    onSuccess: ({ made }) => message.success(t('moves.visits.planned', { count: made })),
    onSettled,
  })
  return { census, plan }
}

function Censuses({ censuses }: { censuses: Census[] }) {
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t2">{t('moves.visits.census')}</h2>
      </div>
      <div className="bd">
        {censuses.map((one) => (
          <div key={one.id} className="row">
            <span>
              {t('moves.visits.share', {
                quarter: one.quarter,
                asked: one.asked,
                homes: one.homes,
                share: one.share.toFixed(2),
              })}
            </span>
            <span className={one.overdue ? 'breach' : 'q s13'}>
              {one.overdue
                ? t('moves.visits.overdue')
                : t('moves.visits.until', { day: calendarDay(one.due, serverNow()) })}
            </span>
          </div>
        ))}
      </div>
    </section>
  )
}

function Due({ visits, take }: { visits: DueVisit[]; take: (visit: DueVisit) => void }) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('moves.visits.due')}</th>
          <th>{t('moves.visits.home')}</th>
          <th>{t('moves.visits.what')}</th>
          <th>
            <span className="sr">{t('moves.visits.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <tr key={visit.id}>
            <td className="nw">
              {calendarDay(visit.due, serverNow())}{' '}
              {visit.overdue && <b className="breach">{t('moves.visits.overdue')}</b>}
            </td>
            <td>
              <b>{visit.label}</b>
            </td>
            <td>
              {t(`moves.visits.${visit.kind}`)}
              {visit.steward && (
                <div className="q s13">{t('moves.visits.steward', { name: visit.steward })}</div>
              )}
            </td>
            <td className="num">
              <Button size="small" onClick={() => take(visit)}>
                {t('moves.visits.take')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Typed = {
  outcome: Found['outcome']
  people?: number | null
  tenants?: string
  leaseUntil?: Dayjs | null
  hazards?: string
}
type ResultProps = { community: CommunityId; visit: DueVisit; close: () => void }

function ResultDialog({ community, visit, close }: ResultProps) {
  const [form] = Form.useForm<Typed>()
  const outcome = Form.useWatch('outcome', form)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const saving = useMutation({
    mutationFn: (typed: Typed) => tellVisit(community, visit.id, found(typed)),
    onSuccess: () => {
      message.success(t('moves.visits.saved'))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['visits', community] }),
  })
  return (
    <FormDialog
      form={form}
      title={t('moves.visits.takeTitle', { home: visit.label, kind: t(`moves.visits.${visit.kind}`) })}
      how={t('moves.visits.takeHow')}
      save={t('moves.visits.save')}
      cancel={t('moves.visits.no')}
      saving={saving.isPending}
      error={saving.error}
      initialValues={{ outcome: 'ANSWERED' }}
      onGiven={saving.mutate}
      close={close}
    >
      {visit.kind === 'CENSUS' ? (
        <>
          <Form.Item name="outcome" label={t('moves.visits.outcome')}>
            <Segmented
              block
              options={(['ANSWERED', 'DECLINED'] as const).map((value) => ({
                value,
                label: t(`moves.visits.${value}`),
              }))}
            />
          </Form.Item>
          {outcome !== 'DECLINED' && (
            <Form.Item name="people" label={t('moves.visits.people')}>
              <InputNumber min={0} max={99} precision={0} />
            </Form.Item>
          )}
        </>
      ) : (
        <>
          <Form.Item name="tenants" label={t('moves.visits.tenants')} extra={t('moves.visits.tenantsHint')}>
            <Input maxLength={500} />
          </Form.Item>
          <Form.Item name="leaseUntil" label={t('moves.visits.leaseUntil')}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="hazards" label={t('moves.visits.hazards')} extra={t('moves.visits.hazardsHint')}>
            <Input maxLength={500} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  )
}

function found({ outcome, people, tenants, leaseUntil, hazards }: Typed): Found {
  return {
    outcome: outcome ?? 'ANSWERED',
    people: people ?? undefined,
    tenants: (tenants ?? '')
      .split(/[、,，]/)
      .map((name) => name.trim())
      .filter(Boolean),
    leaseUntil: leaseUntil?.format('YYYY-MM-DD'),
    hazards,
  }
}
