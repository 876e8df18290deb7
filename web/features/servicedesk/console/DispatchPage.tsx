import '../dispatchTexts'
import type { CommunityId } from '@shared/lib/ids'
import { useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { clockTime } from '@shared/lib/time'
import { useEscape } from '@shared/lib/useEscape'
import { PageHeader } from '@shared/ui/PageHeader'
import { VerdictShape } from '@shared/ui/PromiseMark'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { mayAssign } from '../actions'
import { assign, openTickets, type TicketView } from '../api'
import { type Declined, dispatchBoard, type Hand, lanesOf } from '../dispatch'
import { DispatchHands } from './DispatchHands'
import { DispatchRow } from './DispatchRow'
import { DispatchSettingsCard } from './DispatchSettingsCard'
import { FirmsCard } from './FirmsCard'
import { assignedTo, useTicketChange } from './useTicketChange'

type Props = { community: CommunityId; permissions: string[] }
type Given = { ticket: TicketView; to: Hand }

/** Work on the left, people on the right: pick a ticket, then whoever goes; or drag it there. */
export default function DispatchPage({ community, permissions }: Props) {
  const tickets = useQuery(openTickets(community))
  const board = useQuery(dispatchBoard(community))
  const [picked, setPicked] = useState<TicketView>()
  const lanes = lanesOf(tickets.data?.items ?? [], useNow(15_000))
  useEscape(() => setPicked(undefined))
  const give = useTicketChange(
    ({ ticket, to }: Given) => assign(community, ticket.id, to.employee),
    ({ to }) => assignedTo(to.name),
  )
  const send = (ticket: TicketView | undefined, to: Hand) => {
    if (ticket) give.mutate({ ticket, to }, { onSuccess: () => setPicked(undefined) })
  }
  const error = tickets.error ?? board.error
  const hands = board.data?.hands ?? []
  const lane = (title: React.ReactNode, some: TicketView[]) => (
    <Lane
      title={title}
      tickets={some}
      declined={board.data?.declined ?? []}
      permissions={permissions}
      picked={picked}
      pick={setPicked}
    />
  )
  return (
    <>
      <PageHeader
        title={t('dispatch.board.title')}
        meta={
          tickets.data &&
          t('dispatch.board.meta', {
            waiting: lanes.waiting.length,
            risk: lanes.risk.length,
            moving: lanes.moving.length,
            hands: hands.length,
          })
        }
        tags={
          tickets.data?.asOf && (
            <span className="s13 q">{t('ui.asOf', { time: clockTime(tickets.data.asOf) })}</span>
          )
        }
      />
      <RefusalCard error={error} retry={() => Promise.all([tickets.refetch(), board.refetch()])} />
      <RefusalCard error={give.error} remedies={{ otherPerson: () => give.reset() }} />
      <p className="note spaced" role="status">
        {picked
          ? t('dispatch.board.picked', { what: picked.categoryName, place: picked.spaceLabel })
          : t('dispatch.board.hint')}
      </p>
      <div className="grid today">
        <section className="card work">
          {!tickets.data && !error && <Waiting rows={8} />}
          {tickets.data && Object.values(lanes).every((some) => some.length === 0) && (
            <p className="empty">{t('dispatch.board.empty')}</p>
          )}
          {lane(t('dispatch.board.waiting'), lanes.waiting)}
          {lane(
            <>
              <VerdictShape verdict="at_risk" />
              {t('dispatch.board.risk')}
            </>,
            lanes.risk,
          )}
          {lane(t('dispatch.board.moving'), lanes.moving)}
          {lane(t('dispatch.board.atWork'), lanes.atWork)}
        </section>
        <aside className="col">
          <DispatchHands
            hands={hands}
            waiting={!board.data && !error}
            picked={picked}
            busy={give.isPending}
            onPick={(to) => send(picked, to)}
            onDrop={(id, to) =>
              send(
                tickets.data?.items.find((one) => one.id === id),
                to,
              )
            }
          />
          <DispatchSettingsCard community={community} mayChange={permissions.includes('dispatch.settings')} />
          <FirmsCard community={community} mayEdit={permissions.includes('contractors.edit')} />
        </aside>
      </div>
    </>
  )
}

type LaneProps = {
  title: React.ReactNode
  tickets: TicketView[]
  declined: Declined[]
  permissions: string[]
  picked?: TicketView
  pick: (ticket: TicketView | undefined) => void
}

function Lane({ title, tickets, declined, permissions, picked, pick }: LaneProps) {
  if (tickets.length === 0) return null
  return (
    <>
      <h2 className="g">
        {title}
        <span className="n">{t('servicedesk.today.count', { count: tickets.length })}</span>
      </h2>
      {tickets.map((ticket) => (
        <DispatchRow
          key={ticket.id}
          ticket={ticket}
          declined={declined.filter((one) => one.ticket === ticket.id)}
          movable={mayAssign(ticket, permissions)}
          picked={picked?.id === ticket.id}
          pick={() => pick(picked?.id === ticket.id ? undefined : ticket)}
        />
      ))}
    </>
  )
}
