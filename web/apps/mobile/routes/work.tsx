import { Bell } from '@features/messages/mobile/Bell'
import { WorkPage } from '@features/servicedesk/mobile/WorkPage'
import type { TicketId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { createRoute, Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { rememberPlace } from '../lastPlace'
import { WorkerTabs } from '../Tabs'
import { community, signedIn } from './root'

const JobPage = lazy(() =>
  import('@features/servicedesk/mobile/JobPage').then((page) => ({ default: page.JobPage })),
)
const QuotePage = lazy(() =>
  import('@features/servicedesk/mobile/QuotePage').then((page) => ({ default: page.QuotePage })),
)
const LaterPage = lazy(() =>
  import('@features/servicedesk/mobile/LaterPage').then((page) => ({ default: page.LaterPage })),
)
const OutboxPage = lazy(() =>
  import('@features/servicedesk/mobile/OutboxPage').then((page) => ({ default: page.OutboxPage })),
)
const RevisePage = lazy(() =>
  import('@features/servicedesk/mobile/RevisePage').then((page) => ({ default: page.RevisePage })),
)

const ShiftsPage = lazy(() =>
  import('@features/workforce/mobile/ShiftsPage').then((page) => ({ default: page.ShiftsPage })),
)
const CrewPage = lazy(() => import('@features/servicedesk/mobile/CrewPage'))
const ChoicesPage = lazy(() => import('@features/servicedesk/mobile/ChoicesPage'))
const TeamTicketPage = lazy(() => import('@features/servicedesk/mobile/TeamTicketPage'))
const SeenPage = lazy(() =>
  import('@features/servicedesk/mobile/SeenPage').then((page) => ({ default: page.SeenPage })),
)

const PlannedLink = lazy(() => import('../PlannedLink'))
const PlannedPage = lazy(() => import('../PlannedPage'))

const VisitsPage = lazy(() => import('@features/community/mobile/VisitsPage'))
const ToldPage = lazy(() => import('@features/servicedesk/mobile/ToldPage'))

const work = createRoute({
  getParentRoute: () => signedIn,
  path: '/work/$community',
  params: community,
  beforeLoad: ({ params }) => rememberPlace({ kind: 'work', community: params.community }),
})

/** Who works here, and what they may do here. */
function useHere() {
  const id = work.useParams().community
  const { who } = work.useRouteContext()
  const place = who.communities.find((one) => one.id === id)
  return { who, place, may: (permission: string) => place?.permissions.includes(permission) ?? false }
}

const tabs = createRoute({
  getParentRoute: () => work,
  id: 'tabs',
  component: () => (
    <>
      <Outlet />
      <WorkerTabs who={work.useRouteContext().who} community={work.useParams().community} />
    </>
  ),
})

const crew = createRoute({
  getParentRoute: () => tabs,
  path: '/crew',
  component: function Crew() {
    const { may } = useHere()
    return (
      <CrewPage
        community={work.useParams().community}
        mayAcknowledge={may('escalations.acknowledge')}
        mayReport={may('tickets.register')}
        mayPassOn={may('tickets.register') && may('places.read')}
        mayVisit={may('visits.make')}
      />
    )
  },
})

const teamTicket = createRoute({
  getParentRoute: () => work,
  path: '/crew/$ticket',
  component: function TeamTicket() {
    const { place } = useHere()
    return (
      <TeamTicketPage
        community={work.useParams().community}
        id={teamTicket.useParams().ticket as TicketId}
        permissions={place?.permissions ?? []}
      />
    )
  },
})

const workPage = createRoute({
  getParentRoute: () => tabs,
  path: '/',
  component: function Today() {
    const { who, place } = useHere()
    return (
      <WorkPage
        account={who.account}
        community={work.useParams().community}
        communityName={place?.name ?? t('ui.brand')}
        after={<Bell />}
        planned={
          <Suspense>
            <PlannedLink account={who.account} community={work.useParams().community} />
          </Suspense>
        }
      />
    )
  },
})

const outbox = createRoute({
  getParentRoute: () => tabs,
  path: '/outbox',
  component: () => (
    <OutboxPage account={work.useRouteContext().who.account} community={work.useParams().community} />
  ),
})

const revise = createRoute({
  getParentRoute: () => work,
  path: '/outbox/$item',
  component: function Revise() {
    const id = work.useParams().community
    const navigate = useNavigate()
    return (
      <RevisePage
        account={work.useRouteContext().who.account}
        id={revise.useParams().item}
        onDone={() => navigate({ to: '/work/$community/outbox', params: { community: id }, replace: true })}
      />
    )
  },
})

const job = createRoute({
  getParentRoute: () => work,
  path: '/jobs/$ticket',
  component: function Job() {
    const { who, may } = useHere()
    return (
      <JobPage
        account={who.account}
        community={work.useParams().community}
        id={job.useParams().ticket as TicketId}
        mayPause={may('tickets.pause')}
      />
    )
  },
})

/** The two side ways of a job, each back to it when done. */
const quote = createRoute({
  getParentRoute: () => work,
  path: '/jobs/$ticket/quote',
  component: function Quote() {
    const params = quote.useParams()
    const navigate = useNavigate()
    return (
      <QuotePage
        account={work.useRouteContext().who.account}
        community={params.community}
        id={params.ticket as TicketId}
        onDone={() => navigate({ to: '/work/$community/jobs/$ticket', params, replace: true })}
      />
    )
  },
})

const later = createRoute({
  getParentRoute: () => work,
  path: '/jobs/$ticket/later',
  component: function Later() {
    const params = later.useParams()
    const navigate = useNavigate()
    return (
      <LaterPage
        account={work.useRouteContext().who.account}
        community={params.community}
        id={params.ticket as TicketId}
        onDone={() => navigate({ to: '/work/$community/jobs/$ticket', params, replace: true })}
      />
    )
  },
})

const shifts = createRoute({
  getParentRoute: () => tabs,
  path: '/shifts',
  component: () => <ShiftsPage community={work.useParams().community} />,
})

/** Where whoever reported goes on: to the day, the team, or what is still in the phone. */
function useGoingOn() {
  const params = work.useParams()
  const navigate = useNavigate()
  const { may } = useHere()
  return () => {
    if (may('tickets.work')) return navigate({ to: '/work/$community', params, replace: true })
    if (may('tickets.assign')) return navigate({ to: '/work/$community/crew', params, replace: true })
    return navigate({ to: '/work/$community/outbox', params, replace: true })
  }
}

const seen = createRoute({
  getParentRoute: () => work,
  path: '/seen',
  component: function Seen() {
    const { who, may } = useHere()
    return (
      <SeenPage
        account={who.account}
        community={work.useParams().community}
        mayPassOn={may('places.read')}
        onSent={useGoingOn()}
      />
    )
  },
})

const told = createRoute({
  getParentRoute: () => work,
  path: '/told',
  component: function Told() {
    const { community } = work.useParams()
    const { who, may } = useHere()
    const navigate = useNavigate()
    const goOn = useGoingOn()
    const open = (ticket: TicketId) =>
      navigate({ to: '/work/$community/crew/$ticket', params: { community, ticket }, replace: true })
    return (
      <ToldPage
        account={who.account}
        community={community}
        mayPassOn={may('tickets.register') && may('places.read')}
        onSent={may('tickets.read') ? open : goOn}
      />
    )
  },
})

const planned = createRoute({
  getParentRoute: () => work,
  path: '/planned',
  component: () => (
    <PlannedPage account={work.useRouteContext().who.account} community={work.useParams().community} />
  ),
})

const choices = createRoute({
  getParentRoute: () => work,
  path: '/choices',
  component: () => <ChoicesPage community={work.useParams().community} />,
})

const visits = createRoute({
  getParentRoute: () => work,
  path: '/visits',
  component: function Visits() {
    return <VisitsPage community={work.useParams().community} name={useHere().who.name} />
  },
})

export const worker = work.addChildren([
  tabs.addChildren([workPage, outbox, shifts, crew]),
  teamTicket,
  revise,
  job,
  quote,
  later,
  seen,
  told,
  visits,
  planned,
  choices,
])
