import { t } from '@shared/lib/texts'
import { Dialog } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { Radio } from 'antd'
import { useState } from 'react'
import { assign, type OnDuty, type TicketDetail } from '../api'
import { useDuty } from './duty'
import { assignedTo, useTicketChange } from './useTicketChange'

/** Chooses who goes, among those on duty, the freest first. */
export function AssignDialog({ ticket, close }: { ticket: TicketDetail; close: () => void }) {
  const { people, error } = useDuty(ticket.community)
  const [chosen, setChosen] = useState<OnDuty>()
  const give = useTicketChange(
    (to: OnDuty) => assign(ticket.community, ticket.id, to.employee),
    (to) => assignedTo(to.name),
  )
  return (
    <Dialog
      title={t('servicedesk.ticket.assignTo')}
      okText={
        chosen ? t('servicedesk.ticket.assignButton', { name: chosen.name }) : t('servicedesk.today.assign')
      }
      cancelText={t('servicedesk.ticket.cancel')}
      okButtonProps={{ disabled: !chosen, loading: give.isPending }}
      onOk={() => chosen && give.mutate(chosen, { onSuccess: close })}
      onCancel={close}
    >
      {!people && !error && <Waiting rows={3} />}
      {people?.length === 0 && <p className="q">{t('servicedesk.today.nobody')}</p>}
      <Radio.Group className="choices" value={chosen?.employee}>
        {people?.map((person) => (
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
    </Dialog>
  )
}
