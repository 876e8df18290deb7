import '../dispatchTexts'
import type { EmployeeId } from '@shared/lib/ids'
import { useOnline } from '@shared/lib/online'
import { t } from '@shared/lib/texts'
import { clockTime } from '@shared/lib/time'
import { Choices } from '@shared/ui/phone/Choices'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton, Toast } from 'antd-mobile'
import { useState } from 'react'
import { assign, type TicketDetail, ticket as ticketQuery } from '../api'
import { dispatchBoard, type Hand } from '../dispatch'

/** The way to give a ticket to somebody, until somebody is at the door. */
export function GiveDock({ ticket, onBegin }: { ticket: TicketDetail; onBegin: () => void }) {
  const online = useOnline()
  return (
    <div className="dock">
      {!online && <p className="q">{t('dispatch.ticket.needsNetwork')}</p>}
      <Button block size="large" color="primary" disabled={!online} onClick={onBegin}>
        {t(ticket.assignee ? 'dispatch.ticket.again' : 'dispatch.ticket.give')}
      </Button>
    </div>
  )
}

/** Who on duty could go, the freest first, and the button that gives it to one of them. */
export function Hands({ ticket, onDone }: { ticket: TicketDetail; onDone: () => void }) {
  const board = useQuery(dispatchBoard(ticket.community))
  const [chosen, setChosen] = useState<EmployeeId>()
  const give = useGiving(ticket, onDone)
  const others = board.data?.hands
    .filter((one) => one.employee !== ticket.assignee?.employee)
    .sort((a, b) => a.open - b.open)
  const hand = others?.find((one) => one.employee === chosen)
  return (
    <>
      <RefusalCard error={board.error} retry={board.refetch} />
      {board.isPending && <Skeleton.Paragraph lineCount={3} animated />}
      {others?.length === 0 && <p className="card hero m">{t('dispatch.ticket.alone')}</p>}
      {others && others.length > 0 && (
        <Choices
          legend={t('dispatch.ticket.choose')}
          choices={others.map((one) => ({ value: one.employee, label: one.name, text: loadOf(one) }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <RefusalCard error={give.error} remedies={{ otherPerson: () => setChosen(undefined) }} />
      <div className="dock row">
        <button type="button" className="btn" onClick={onDone}>
          {t('dispatch.ticket.keep')}
        </button>
        <div className="sp">
          <Button
            block
            size="large"
            color="primary"
            disabled={!hand}
            loading={give.isPending}
            onClick={() => hand && give.mutate(hand)}
          >
            {hand ? t('dispatch.ticket.send', { name: hand.name }) : t('dispatch.ticket.pick')}
          </Button>
        </div>
      </div>
    </>
  )
}

/** The page shows what the server answered; every list of tickets and of people is read again. */
function useGiving(ticket: TicketDetail, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (to: Hand) => assign(ticket.community, ticket.id, to.employee),
    onSuccess: (changed, to) => {
      queries.setQueryData(ticketQuery(ticket.community, ticket.id).queryKey, changed)
      Toast.show({ content: t('servicedesk.ticket.assigned', { name: to.name }) })
      onDone()
    },
    onSettled: () =>
      ['tickets', 'ticket', 'on-duty'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
  })
}

const loadOf = ({ open, post, until }: Hand) =>
  t(open === 0 ? 'dispatch.ticket.free' : 'dispatch.ticket.busy', {
    count: open,
    post,
    time: clockTime(until),
  })
