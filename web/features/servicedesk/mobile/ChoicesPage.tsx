import '../dispatchTexts'
import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId, EmployeeId, TicketId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { ClockChip } from '@shared/ui/ClockChip'
import { Bar } from '@shared/ui/phone/Bar'
import { Choices } from '@shared/ui/phone/Choices'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton, Toast } from 'antd-mobile'
import { useState } from 'react'
import type { TicketView } from '../api'
import { type MyChoices, myChoices } from '../stewards'
import { deadlineOf, runningClock, titleOf } from '../tickets'

type Hand = Shape<'StewardHand', { employee: EmployeeId }>

/** What waits for the steward of the place to say who goes. */
export default function ChoicesPage({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(myChoices(community))
  const queries = useQueryClient()
  const choose = useMutation({
    mutationFn: ({ ticket, employee }: { ticket: TicketId; employee?: string }) =>
      request<MyChoices>(`/api/communities/${community}/tickets/${ticket}/choice`, {
        method: 'POST',
        json: employee ? { employee } : {},
      }),
    onSuccess: (_, { employee }) =>
      Toast.show({ content: t(employee ? 'dispatch.choices.given' : 'dispatch.choices.pooled') }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['my-choices', community] }),
  })
  return (
    <main className="page">
      <Bar title={t('dispatch.choices.title')} />
      <div className="pad col">
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Skeleton.Paragraph lineCount={6} animated />}
        {data?.items.length === 0 && <p className="card hero m">{t('dispatch.choices.none')}</p>}
        <RefusalCard error={choose.error} />
        {data?.items.map((ticket) => (
          <Choice
            key={ticket.id}
            ticket={ticket}
            hands={data.hands}
            pending={choose.isPending}
            choose={(employee) => choose.mutate({ ticket: ticket.id, employee })}
          />
        ))}
      </div>
    </main>
  )
}

type Props = { ticket: TicketView; hands: Hand[]; pending: boolean; choose: (employee?: string) => void }

function Choice({ ticket, hands, pending, choose }: Props) {
  const [employee, setEmployee] = useState<string>()
  const clock = runningClock(ticket)
  return (
    <section className="card pad col">
      <div className="row">
        {clock && (
          <ClockChip clock={deadlineOf(ticket, clock)} name={t(`servicedesk.clock.${clock.name}`)} big />
        )}
        <span className="sp" />
        <span className="q">{ticket.number}</span>
      </div>
      <b className="what">{titleOf(ticket)}</b>
      <span className="q">{ticket.spaceLabel}</span>
      {hands.length > 0 && (
        <Choices
          legend={t('dispatch.choices.who')}
          choices={hands.map((one) => ({ value: one.employee as string, label: one.name, text: one.post }))}
          value={employee}
          onChange={setEmployee}
        />
      )}
      <Button block color="primary" disabled={!employee} loading={pending} onClick={() => choose(employee)}>
        {t('dispatch.choices.give')}
      </Button>
      <Button block disabled={pending} onClick={() => choose()}>
        {t('dispatch.choices.pool')}
      </Button>
    </section>
  )
}
