import '../dispatchTexts'
import type { EmployeeId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { TicketDetail } from '../api'
import { addHelper, endHelper, firms, giveToFirm, type TicketCrew, ticketCrew } from '../crew'
import { useDuty } from './duty'

type Props = { ticket: TicketDetail; mayAssign: boolean }

/** Who else works on it: helpers beside whoever was sent, and a firm for which one of us answers. */
export default function CrewCard({ ticket, mayAssign }: Props) {
  const { community, id, state } = ticket
  const { data, error, refetch } = useQuery(ticketCrew(community, id))
  const [adding, setAdding] = useState<'helper' | 'firm'>()
  const end = useCrewChange(ticket, (employee: string) => endHelper(community, id, employee))
  const underWay = state === 'assigned' || state === 'accepted' || state === 'arrived'
  const mayGive = mayAssign && state !== 'arrived' && state !== 'finished' && state !== 'closed'
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t3">{t('dispatch.helpers.title')}</h2>
      </div>
      <div className="bd col">
        <RefusalCard error={error ?? end.error} retry={refetch} />
        {data?.helpers.length === 0 && !data.contractor && (
          <p className="q s13">{t('dispatch.helpers.none')}</p>
        )}
        {data?.helpers.map((one) => (
          <div key={one.employee} className="row s13">
            <span className="av g">{one.name.slice(0, 1)}</span>
            <div className="sp">
              <b>{one.name}</b>
              <div className="q">
                {one.arrivedAt
                  ? t('dispatch.helpers.arrived', { time: moment(one.arrivedAt, serverNow()) })
                  : t('dispatch.helpers.coming')}
              </div>
            </div>
            {mayAssign && underWay && !one.arrivedAt && (
              <Button size="small" onClick={() => end.mutate(one.employee)}>
                {t('dispatch.helpers.end')}
              </Button>
            )}
          </div>
        ))}
        {data?.contractor && (
          <p className="s13">
            <b>{data.contractor.name}</b> {data.contractor.phone}
            <span className="q line">
              {t('dispatch.firm.responsible', { name: data.contractor.responsible })}
            </span>
          </p>
        )}
        {mayAssign && underWay && (
          <Button onClick={() => setAdding('helper')}>{t('dispatch.helpers.add')}</Button>
        )}
        {mayGive && <Button onClick={() => setAdding('firm')}>{t('dispatch.firm.give')}</Button>}
      </div>
      {adding === 'helper' && <HelperDialog ticket={ticket} close={() => setAdding(undefined)} />}
      {adding === 'firm' && <FirmDialog ticket={ticket} close={() => setAdding(undefined)} />}
    </section>
  )
}

function useCrewChange<Given>(
  { community, id }: TicketDetail,
  change: (given: Given) => Promise<TicketCrew>,
  done?: () => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: done,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['ticket', community, id] }),
        queries.invalidateQueries({ queryKey: ['tickets', community] }),
      ]),
  })
}

type DialogProps = { ticket: TicketDetail; close: () => void }

function HelperDialog({ ticket, close }: DialogProps) {
  const [form] = Form.useForm<{ employee: EmployeeId }>()
  const add = useCrewChange(
    ticket,
    ({ employee }: { employee: EmployeeId }) => addHelper(ticket.community, ticket.id, employee),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('dispatch.helpers.add')}
      how={t('dispatch.helpers.how')}
      save={t('dispatch.helpers.send')}
      cancel={t('dispatch.settings.cancel')}
      saving={add.isPending}
      error={add.error}
      onGiven={add.mutate}
      close={close}
    >
      <PersonItem ticket={ticket} name="employee" label={t('dispatch.helpers.who')} />
    </FormDialog>
  )
}

type GivenFirm = { contractor: string; responsible: EmployeeId; note?: string }

function FirmDialog({ ticket, close }: DialogProps) {
  const [form] = Form.useForm<GivenFirm>()
  const known = useQuery(firms(ticket.community))
  const give = useCrewChange(
    ticket,
    (given: GivenFirm) => giveToFirm(ticket.community, ticket.id, given),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('dispatch.firm.give')}
      how={t('dispatch.firm.how')}
      save={t('dispatch.firm.send')}
      cancel={t('dispatch.settings.cancel')}
      saving={give.isPending}
      error={known.error ?? give.error}
      onGiven={({ note, ...given }) => give.mutate({ ...given, ...(note && { note }) })}
      close={close}
    >
      <Form.Item
        name="contractor"
        label={t('dispatch.firm.which')}
        rules={[{ required: true, message: t('dispatch.firm.missing') }]}
      >
        <Select
          options={known.data
            ?.filter((one) => !one.over)
            .map((one) => ({ value: one.id, label: `${one.name} ${one.phone}` }))}
          notFoundContent={t('dispatch.firm.none')}
        />
      </Form.Item>
      <PersonItem ticket={ticket} name="responsible" label={t('dispatch.firm.whoAnswers')} />
      <Form.Item name="note" label={t('dispatch.firm.note')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}

function PersonItem({ ticket, name, label }: { ticket: TicketDetail; name: string; label: string }) {
  const { people } = useDuty(ticket.community)
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('dispatch.helpers.missing') }]}>
      <Select
        options={people?.map((one) => ({ value: one.employee, label: `${one.name} ${one.post}` }))}
        notFoundContent={t('dispatch.board.nobody')}
      />
    </Form.Item>
  )
}
