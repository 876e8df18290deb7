import { VerifyPage } from '@features/evidence/console/VerifyPage'
import { type Me, me, type Workplace } from '@features/identity/api'
import { SessionsPage } from '@features/identity/console/SessionsPage'
import { SignInPage } from '@features/identity/console/SignInPage'
import { HealthPage } from '@features/jobs/console/HealthPage'
import type { Space, TicketState } from '@features/servicedesk/api'
import { RegisterPage } from '@features/servicedesk/console/RegisterPage'
import { SpaceFinder } from '@features/servicedesk/console/SpaceFinder'
import { TicketPage } from '@features/servicedesk/console/TicketPage'
import { TicketsPage, ticketStates } from '@features/servicedesk/console/TicketsPage'
import { TodayPage } from '@features/servicedesk/console/TodayPage'
import { CompanyWallPage } from '@features/standards/console/CompanyWallPage'
import { WallPage } from '@features/standards/console/WallPage'
import { clock } from '@shared/api/clock'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  redirect,
  useNavigate,
  useRouterState,
} from '@tanstack/react-router'
import { Finder } from './Finder'
import { Shell } from './Shell'

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  errorComponent: ({ error, reset }) => <RefusalCard error={error} retry={reset} />,
  notFoundComponent: () => <p className="empty">{t('ui.nothingHere')}</p>,
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: function SignIn() {
    const navigate = useNavigate()
    return <SignInPage onSignedIn={() => navigate({ to: '/' })} />
  },
})

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context }) => {
    const who = await context.queries.ensureQueryData(me)
    if (!who) throw redirect({ to: '/sign-in' })
    await context.queries.prefetchQuery(clock)
    return { who }
  },
})

/** The work of today where there is any, else what may be looked at. */
function firstPage(who: Me) {
  const where = (kind: Workplace['kind'], permission: string) =>
    who.communities.find((one) => one.kind === kind && one.permissions.includes(permission))
  const desk = where('community', 'tickets.read')
  if (desk) return redirect({ to: '/c/$community/today', params: { community: desk.id } })
  const company = where('head_office', 'wall.company')
  if (company) return redirect({ to: '/companies/$company/wall', params: { company: company.id } })
  const wall = where('community', 'wall.read')
  return wall && redirect({ to: '/c/$community/wall', params: { community: wall.id } })
}

const start = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: ({ context: { who } }) => {
    const first = firstPage(who)
    if (first) throw first
  },
  component: () => <p className="empty">{t('identity.me.none')}</p>,
})

const community = createRoute({
  getParentRoute: () => signedIn,
  path: '/c/$community',
  params: {
    parse: ({ community }) => ({ community: community as CommunityId }),
    stringify: ({ community }) => ({ community }),
  },
  component: function Community() {
    const { who }: { who: Me } = community.useRouteContext()
    const id = community.useParams().community
    const navigate = useNavigate()
    const place = who.communities.find((one) => one.id === id)
    if (!place) return <p className="empty">{t('identity.me.none')}</p>
    const open = (space: Space) =>
      navigate({ to: '/c/$community/register', params: { community: id }, state: { space } })
    return (
      <Shell
        me={who}
        place={place}
        find={<Finder render={(input) => <SpaceFinder community={id} onPick={open} input={input} />} />}
      />
    )
  },
})

const today = createRoute({
  getParentRoute: () => community,
  path: '/today',
  component: () => <TodayPage community={community.useParams().community} />,
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
    return <TicketPage key={params.ticket} community={params.community} id={params.ticket as TicketId} />
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
        onSaved={(saved) =>
          navigate({ to: '/c/$community/tickets/$ticket', params: { community: id, ticket: saved } })
        }
      />
    )
  },
})

const wall = createRoute({
  getParentRoute: () => community,
  path: '/wall',
  validateSearch: (search): { month?: string; clause?: string } => ({
    month: typeof search.month === 'string' ? search.month : undefined,
    clause: typeof search.clause === 'string' ? search.clause : undefined,
  }),
  component: function WallOfCommunity() {
    const navigate = wall.useNavigate()
    return (
      <WallPage
        {...wall.useSearch()}
        community={community.useParams().community}
        onView={(view) => navigate({ search: view })}
      />
    )
  },
})

const company = createRoute({
  getParentRoute: () => signedIn,
  path: '/companies/$company',
  component: function Company() {
    const { who }: { who: Me } = company.useRouteContext()
    const place = who.communities.find((one) => one.id === company.useParams().company)
    return place ? <Shell me={who} place={place} /> : <p className="empty">{t('identity.me.none')}</p>
  },
})

const companyWall = createRoute({
  getParentRoute: () => company,
  path: '/wall',
  component: () => <CompanyWallPage company={company.useParams().company} />,
})

const companyHealth = createRoute({ getParentRoute: () => company, path: '/health', component: HealthPage })

const verify = createRoute({
  getParentRoute: () => community,
  path: '/verify',
  component: () => <VerifyPage community={community.useParams().community} />,
})

const own = createRoute({
  getParentRoute: () => signedIn,
  id: 'own',
  component: function Own() {
    const { who }: { who: Me } = own.useRouteContext()
    const place = who.communities[0]
    return place ? <Shell me={who} place={place} /> : <Outlet />
  },
})

const ownSessions = createRoute({
  getParentRoute: () => own,
  path: '/sessions',
  component: () => <SessionsPage onSignedOut={() => window.location.assign('/console/sign-in')} />,
})

const routes = root.addChildren([
  signIn,
  signedIn.addChildren([
    start,
    community.addChildren([today, tickets, ticket, register, wall, verify]),
    company.addChildren([companyWall, companyHealth]),
    own.addChildren([ownSessions]),
  ]),
])

export const newRouter = (queries: QueryClient) =>
  createRouter({ routeTree: routes, basepath: '/console', context: { queries }, defaultPreload: 'intent' })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
  interface HistoryState {
    space?: Space
  }
}
