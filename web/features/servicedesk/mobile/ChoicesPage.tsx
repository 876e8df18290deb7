import '../dispatchTexts'
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
import { choose, type Hand, myChoices } from '../stewards'
import { deadlineOf, runningClock, titleOf } from '../tickets'

/** What waits for the steward of the place to say who goes. */
export default function ChoicesPage({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(myChoices(community))
  return (
    <main className="page">
      <Bar title={t('dispatch.choices.title')} />
      <div className="pad col">
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Skeleton.Paragraph lineCount={6} animated />}
        {data?.items.length === 0 && <p className="card hero m">{t('dispatch.choices.none')}</p>}
        {data?.items.map((ticket) => (
          <Choice key={ticket.id} community={community} ticket={ticket} hands={data.hands} />
        ))}
      </div>
    </main>
  )
}

type Props = { community: CommunityId; ticket: TicketView; hands: Hand[] }

function Choice({ community, ticket, hands }: Props) {
  const [employee, setEmployee] = useState<EmployeeId>()
  const choice = useChoice(community, ticket.id)
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
      {hands.length === 0 ? (
        <p className="m">{t('dispatch.ticket.alone')}</p>
      ) : (
        <Choices
          legend={t('dispatch.choices.who')}
          choices={hands.map((one) => ({ value: one.employee, label: one.name, text: one.post }))}
          value={employee}
          onChange={setEmployee}
        />
      )}
      <RefusalCard error={choice.error} />
      <Button
        block
        color="primary"
        disabled={!employee}
        loading={choice.isPending}
        onClick={() => choice.mutate(employee)}
      >
        {t('dispatch.choices.give')}
      </Button>
      <Button block disabled={choice.isPending} onClick={() => choice.mutate(undefined)}>
        {t('dispatch.choices.pool')}
      </Button>
    </section>
  )
}

/** The list is what the server answers; every other list of tickets and of people is read again. */
function useChoice(community: CommunityId, ticket: TicketId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (employee?: EmployeeId) => choose(community, ticket, employee),
    onSuccess: (left, employee) => {
      queries.setQueryData(myChoices(community).queryKey, left)
      Toast.show({ content: t(employee ? 'dispatch.choices.given' : 'dispatch.choices.pooled') })
    },
    onSettled: (_, failure) =>
      Promise.all(
        ['tickets', 'ticket', 'on-duty', 'my-jobs', ...(failure ? ['my-choices'] : [])].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  })
}
