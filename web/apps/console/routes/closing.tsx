import { type ComplaintView, complaintViews } from '@features/servicedesk/complaintViews'
import { createRoute } from '@tanstack/react-router'
import { lazy } from 'react'
import { useCalling } from './calling'
import { community, useCommunity } from './frame'

const CallBacksPage = lazy(() => import('@features/servicedesk/console/CallBacksPage'))
const ComplaintsPage = lazy(() => import('@features/servicedesk/console/ComplaintsPage'))
const IncidentsPage = lazy(() => import('@features/servicedesk/console/IncidentsPage'))
const TemperaturesPage = lazy(() => import('@features/servicedesk/console/TemperaturesPage'))
const SupervisionsPage = lazy(() => import('@features/servicedesk/console/SupervisionsPage'))
const ReceptionPage = lazy(() => import('@features/servicedesk/console/ReceptionPage'))
const SpotsPage = lazy(() => import('@features/servicedesk/console/SpotsPage'))

const calls = createRoute({
  getParentRoute: () => community,
  path: '/call-backs',
  component: function Calls() {
    return <CallBacksPage community={community.useParams().community} calling={useCalling()} />
  },
})

const complaints = createRoute({
  getParentRoute: () => community,
  path: '/complaints',
  validateSearch: (search): { view?: ComplaintView } => ({
    view: complaintViews.find((one) => one === search.view),
  }),
  component: function Complaints() {
    const navigate = complaints.useNavigate()
    return (
      <ComplaintsPage
        community={community.useParams().community}
        permissions={useCommunity().permissions}
        view={complaints.useSearch().view}
        onView={(view) => navigate({ search: { view } })}
      />
    )
  },
})

const reception = createRoute({
  getParentRoute: () => community,
  path: '/reception',
  component: function Reception() {
    return (
      <ReceptionPage
        community={community.useParams().community}
        mayManage={useCommunity().permissions.includes('reception.manage')}
      />
    )
  },
})

const spots = createRoute({
  getParentRoute: () => community,
  path: '/spots',
  component: function Spots() {
    const { id, name } = useCommunity()
    return <SpotsPage community={id} name={name} />
  },
})

const incidents = createRoute({
  getParentRoute: () => community,
  path: '/incidents',
  validateSearch: (search): { incident?: string } => ({
    incident: typeof search.incident === 'string' ? search.incident : undefined,
  }),
  component: function Incidents() {
    const navigate = incidents.useNavigate()
    return (
      <IncidentsPage
        community={community.useParams().community}
        mayManage={useCommunity().permissions.includes('incidents.manage')}
        open={incidents.useSearch().incident}
        onOpen={(incident) => navigate({ search: { incident } })}
      />
    )
  },
})

const supervised = createRoute({
  getParentRoute: () => community,
  path: '/supervisions',
  validateSearch: (search): { open?: string } => ({
    open: typeof search.open === 'string' ? search.open : undefined,
  }),
  component: function Supervisions() {
    const navigate = supervised.useNavigate()
    const { who } = supervised.useRouteContext()
    return (
      <SupervisionsPage
        community={community.useParams().community}
        me={who.account}
        permissions={useCommunity().permissions}
        open={supervised.useSearch().open}
        onOpen={(open) => navigate({ search: { open } })}
      />
    )
  },
})

const temperatures = createRoute({
  getParentRoute: () => community,
  path: '/temperatures',
  component: function Temperatures() {
    const { permissions } = useCommunity()
    return (
      <TemperaturesPage
        community={community.useParams().community}
        mayHandle={permissions.includes('leaks.handle')}
        mayRead={permissions.includes('tickets.register') && permissions.includes('places.read')}
        maySet={permissions.includes('temperatures.settings')}
      />
    )
  },
})

/** What follows the work: call-backs, complaints, incidents, cold rooms, days of listening, codes at places, supervision. */
export const closingRoutes = [
  calls,
  complaints,
  incidents,
  temperatures,
  reception,
  spots,
  supervised,
] as const
