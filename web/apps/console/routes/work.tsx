import type { TicketState } from '@features/servicedesk/api'
import { RegisterPage } from '@features/servicedesk/console/RegisterPage'
import { TicketPage } from '@features/servicedesk/console/TicketPage'
import { TicketsPage, ticketStates } from '@features/servicedesk/console/TicketsPage'
import { TodayPage } from '@features/servicedesk/console/TodayPage'
import type { TicketId } from '@shared/lib/ids'
import { createRoute, useNavigate, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useCalling } from './calling'
import { community, useCommunity } from './frame'

const HandoverCard = lazy(() => import('@features/workforce/console/HandoverCard'))

const today = createRoute({
  getParentRoute: () => community,
  path: '/today',
  component: function Today() {
    const here = community.useParams().community
    return (
      <TodayPage
        community={here}
        permissions={useCommunity().permissions}
        shift={
          <Suspense>
            <HandoverCard community={here} />
          </Suspense>
        }
      />
    )
  },
})

const tickets = createRoute({
  getParentRoute: () => community,
  path: '/tickets',
  validateSearch: (search): { state?: TicketState } => ({
    state: ticketStates.find((one) => one === search.state),
  }),
  component: function Tickets() {
    const navigate = tickets.useNavigate()
    return (
      <TicketsPage
        community={community.useParams().community}
        permissions={useCommunity().permissions}
        state={tickets.useSearch().state}
        onState={(state) => navigate({ search: { state } })}
      />
    )
  },
})

const ticket = createRoute({
  getParentRoute: () => community,
  path: '/tickets/$ticket',
  component: function Ticket() {
    const params = ticket.useParams()
    return (
      <TicketPage
        key={params.ticket}
        community={params.community}
        id={params.ticket as TicketId}
        permissions={useCommunity().permissions}
      />
    )
  },
})

const register = createRoute({
  getParentRoute: () => community,
  path: '/register',
  component: function Register() {
    const id = community.useParams().community
    const navigate = useNavigate()
    const location = useRouterState({ select: (state) => state.location })
    return (
      <RegisterPage
        key={location.state.space?.space}
        community={id}
        space={location.state.space}
        calling={useCalling()}
        mayCall={useCommunity().permissions.includes('tickets.call-back')}
        onSaved={(saved) =>
          navigate({ to: '/c/$community/tickets/$ticket', params: { community: id, ticket: saved } })
        }
      />
    )
  },
})

/** What has to be done today. */
export const workRoutes = [today, tickets, ticket, register] as const
