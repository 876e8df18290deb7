import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Modal, Radio, Skeleton } from 'antd'
import { useState } from 'react'
import { assign, type OnDuty, onDuty, type TicketDetail } from '../api'
import { assignedTo, useTicketChange } from './useTicketChange'

/** Chooses who goes, among those on duty, the freest first. */
export function AssignDialog({ ticket, close }: { ticket: TicketDetail; close: () => void }) {
  const { data, error } = useQuery(onDuty(ticket.community))
  const [chosen, setChosen] = useState<OnDuty>()
  const give = useTicketChange(
    (to: OnDuty) => assign(ticket.community, ticket.id, to.employee),
    (to) => assignedTo(to.name),
  )
  const freeFirst = [...(data ?? [])].sort((a, b) => a.openTickets - b.openTickets)
  return (
    <Modal
      open
      title={t('servicedesk.ticket.assignTo')}
      okText={
        chosen ? t('servicedesk.ticket.assignButton', { name: chosen.name }) : t('servicedesk.today.assign')
      }
      cancelText={t('servicedesk.ticket.cancel')}
      okButtonProps={{ disabled: !chosen, loading: give.isPending }}
      onOk={() => chosen && give.mutate(chosen, { onSuccess: close })}
      onCancel={close}
    >
      {!data && !error && <Skeleton active />}
      {data?.length === 0 && <p className="q">{t('servicedesk.today.nobody')}</p>}
      <Radio.Group className="choices" value={chosen?.employee}>
        {freeFirst.map((person) => (
          <Radio key={person.employee} value={person.employee} onChange={() => setChosen(person)}>
            <b>{person.name}</b> <span className="q">{person.post}</span>
            <span className={person.openTickets === 0 ? 'tag met' : 'tag'}>
              {person.openTickets === 0
                ? t('servicedesk.today.isFree')
                : t('servicedesk.today.busy', { count: person.openTickets })}
            </span>
          </Radio>
        ))}
      </Radio.Group>
      <RefusalCard error={error ?? give.error} remedies={{ otherPerson: () => setChosen(undefined) }} />
    </Modal>
  )
}
