import type { CommunityId, TicketId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate, deadline, moment } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { PromiseMark } from '@shared/ui/PromiseMark'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, DatePicker, Form, Input, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { openTickets } from '../api'
import { callBack, dialMissed, type HotlineDay, hotline, ledTo, type Unserved } from '../counter'
import { DialButton } from './DialButton'

/** Whom nobody has called back, and which calls led to nothing. */
export function MissedView({ community, mayCallBack }: { community: CommunityId; mayCallBack: boolean }) {
  const [day, setDay] = useState(calendarDate(serverNow()))
  const { data, error, refetch } = useQuery(hotline(community, day))
  const [serving, setServing] = useState<Unserved>()
  return (
    <>
      <div className="row sumrow">
        <DatePicker
          aria-label={t('counter.hotline.day')}
          allowClear={false}
          value={dayjs(day)}
          format="YYYY年M月D日"
          onChange={(chosen) => chosen && setDay(chosen.format('YYYY-MM-DD'))}
        />
        {data && <Sum day={data} />}
      </div>
      <section className="card">
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Waiting rows={5} />}
        {data && !data.measurable && <p className="empty">{t('counter.hotline.notMeasurable')}</p>}
        {data?.measurable && data.items.length === 0 && <p className="empty">{t('counter.hotline.empty')}</p>}
        {data && data.items.length > 0 && (
          <table className="tb">
            <tbody>
              {data.items.map((one) => (
                <Row
                  key={one.id}
                  community={community}
                  call={one}
                  serve={mayCallBack ? setServing : undefined}
                />
              ))}
            </tbody>
          </table>
        )}
      </section>
      {serving?.missed && (
        <CallBackDialog community={community} call={serving.id} close={() => setServing(undefined)} />
      )}
      {serving && !serving.missed && (
        <TicketDialog community={community} call={serving.id} close={() => setServing(undefined)} />
      )}
    </>
  )
}

function Sum({ day }: { day: HotlineDay }) {
  if (!day.measurable || day.rang === 0) return null
  const hours = day.hours.map((one) => t('counter.hotline.hour', { hour: one.hour, count: one.missed }))
  return (
    <div>
      <PromiseMark verdict={day.over ? 'breached' : 'met'} />{' '}
      {t('counter.hotline.rang', {
        count: day.rang,
        missed: day.missed,
        percent: day.missedPercent.toFixed(2),
        allowed: day.allowedPercent,
      })}{' '}
      {hours.length > 0 && (
        <span className="q s13">{t('counter.hotline.hours', { hours: hours.join('、') })}</span>
      )}
      {day.toldLater > 0 && (
        <div className="q s13">{t('counter.hotline.toldLater', { count: day.toldLater })}</div>
      )}
    </div>
  )
}

type RowProps = { community: CommunityId; call: Unserved; serve?: (call: Unserved) => void }

function Row({ community, call, serve }: RowProps) {
  return (
    <tr>
      <td className="nw">
        <Standing call={call} />
      </td>
      <td>
        <b>{call.name ?? call.number ?? t('counter.hotline.unknown')}</b>{' '}
        <span className="q s13">{moment(call.at, serverNow())}</span>
        {call.need && <div className="s13">{call.need}</div>}
      </td>
      <td>
        <span className="tag line">
          {t(call.missed ? 'counter.hotline.wasMissed' : 'counter.hotline.noTicket')}
        </span>
      </td>
      <td className="num nw">
        {serve && call.missed && call.number && (
          <DialButton
            whom={call.name ?? call.number}
            how={t('counter.hotline.dialHow')}
            dial={(ring) => dialMissed(community, call.id, ring)}
          />
        )}{' '}
        {serve && (!call.servedAt || !call.reached) && (
          <Button size="small" onClick={() => serve(call)}>
            {t(call.missed ? 'counter.hotline.callBack' : 'counter.hotline.toTicket')}
          </Button>
        )}
      </td>
    </tr>
  )
}

function Standing({ call }: { call: Unserved }) {
  const now = serverNow()
  if (call.servedAt) {
    const time = moment(call.servedAt, now)
    return (
      <span className="m">
        {t(call.reached ? 'counter.hotline.back' : 'counter.hotline.backInVain', { time })}
      </span>
    )
  }
  if (!call.overdue) {
    return <span className="m">{t('counter.hotline.due', { time: deadline(call.dueAt, now) })}</span>
  }
  return (
    <span className="breach">
      <PromiseMark verdict="breached" />{' '}
      {t(call.missed ? 'counter.hotline.late' : 'counter.hotline.lateTicket')}
    </span>
  )
}

type Props = { community: CommunityId; call: string; close: () => void }
type Told = { reached: boolean; note?: string }

function useServing<Given>({ community, close }: Props, serve: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: serve,
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ['hotline', community] }),
  })
}

function CallBackDialog(props: Props) {
  const [form] = Form.useForm<Told>()
  const save = useServing(props, ({ reached, note }: Told) =>
    callBack(props.community, props.call, { reached, ...(note && { note }) }),
  )
  return (
    <FormDialog
      form={form}
      title={t('counter.hotline.callBackTitle')}
      save={t('counter.save')}
      cancel={t('counter.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{ reached: true }}
      onGiven={save.mutate}
      close={props.close}
    >
      <Form.Item name="reached">
        <Radio.Group
          options={[
            { value: true, label: t('counter.hotline.reached') },
            { value: false, label: t('counter.hotline.notReached') },
          ]}
        />
      </Form.Item>
      <Form.Item name="note" label={t('counter.hotline.note')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}

function TicketDialog(props: Props) {
  const [form] = Form.useForm<{ ticket: TicketId }>()
  const { data, error } = useQuery(openTickets(props.community))
  const save = useServing(props, ({ ticket }: { ticket: TicketId }) =>
    ledTo(props.community, props.call, ticket),
  )
  return (
    <FormDialog
      form={form}
      title={t('counter.hotline.toTicket')}
      how={t('counter.hotline.toTicketHow')}
      save={t('counter.save')}
      cancel={t('counter.cancel')}
      saving={save.isPending}
      error={error ?? save.error}
      onGiven={save.mutate}
      close={props.close}
    >
      <Form.Item
        name="ticket"
        label={t('counter.hotline.ticket')}
        rules={[{ required: true, message: t('counter.missing') }]}
      >
        <Select
          showSearch
          optionFilterProp="label"
          options={data?.items.map((one) => ({
            value: one.id,
            label: `${one.number} ${one.spaceLabel} ${one.categoryName}`,
          }))}
        />
      </Form.Item>
    </FormDialog>
  )
}
