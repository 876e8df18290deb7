import { t } from '@shared/lib/texts'
import { Dialog } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { Radio } from 'antd'
import { useState } from 'react'
import type { OnDuty, TicketDetail } from '../api'
import { handOver } from '../asked'
import { useDuty } from './duty'
import { useTicketChange } from './useTicketChange'

/** Asks a colleague on duty to see to it; nothing changes before they say yes. */
export function HandOverDialog({ ticket, close }: { ticket: TicketDetail; close: () => void }) {
  const { people, error } = useDuty(ticket.community)
  const [chosen, setChosen] = useState<OnDuty>()
  const ask = useTicketChange(
    (other: OnDuty) => handOver(ticket.community, ticket.id, other.employee),
    (other) => t('servicedesk.asked.handedOver', { name: other.name }),
  )
  const others = people?.filter((person) => person.employee !== ticket.owner?.employee)
  return (
    <Dialog
      title={t('servicedesk.asked.handOverTitle')}
      okText={
        chosen
          ? t('servicedesk.asked.handOverButton', { name: chosen.name })
          : t('servicedesk.asked.handOver')
      }
      cancelText={t('servicedesk.asked.cancel')}
      okButtonProps={{ disabled: !chosen, loading: ask.isPending }}
      onOk={() => chosen && ask.mutate(chosen, { onSuccess: close })}
      onCancel={close}
    >
      <p className="q s13">{t('servicedesk.asked.handOverHint')}</p>
      {!others && !error && <Waiting rows={3} />}
      {others?.length === 0 && <p className="q">{t('servicedesk.today.nobody')}</p>}
      <Radio.Group className="choices" value={chosen?.employee}>
        {others?.map((person) => (
          <Radio key={person.employee} value={person.employee} onChange={() => setChosen(person)}>
            <b>{person.name}</b> <span className="q">{person.post}</span>
          </Radio>
        ))}
      </Radio.Group>
      <RefusalCard error={error ?? ask.error} remedies={{ otherPerson: () => setChosen(undefined) }} />
    </Dialog>
  )
}
