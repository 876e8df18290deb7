import { ticketCategories } from '@features/servicedesk/categories'
import { useQueryClient } from '@tanstack/react-query'
import { createRoute } from '@tanstack/react-router'
import { lazy } from 'react'
import { community, useCommunity } from './frame'

const DispatchPage = lazy(() => import('@features/servicedesk/console/DispatchPage'))
const PlannedPage = lazy(() => import('@features/plannedwork/console/PlannedPage'))
const DeveloperPage = lazy(() => import('@features/servicedesk/console/DeveloperPage'))

const board = createRoute({
  getParentRoute: () => community,
  path: '/dispatch',
  component: () => (
    <DispatchPage community={community.useParams().community} permissions={useCommunity().permissions} />
  ),
})

const developer = createRoute({
  getParentRoute: () => community,
  path: '/developer',
  component: () => (
    <DeveloperPage community={community.useParams().community} permissions={useCommunity().permissions} />
  ),
})

const planned = createRoute({
  getParentRoute: () => community,
  path: '/planned',
  validateSearch: (search): { ticket?: string } => ({
    ticket: typeof search.ticket === 'string' ? search.ticket : undefined,
  }),
  component: function Planned() {
    const { permissions } = useCommunity()
    const here = community.useParams().community
    const queries = useQueryClient()
    const repairs = async () => (await queries.fetchQuery(ticketCategories(here))).filter((one) => one.visit)
    return (
      <PlannedPage
        community={here}
        categories={repairs}
        mayEdit={permissions.includes('planned.edit')}
        mayTell={permissions.includes('weather.tell')}
        ticket={planned.useSearch().ticket}
      />
    )
  },
})

/** Work and those who could do it, side by side. */
export const dispatchRoutes = [board, planned, developer] as const
