import type { Me } from '@features/identity/api'
import { MePage } from '@features/identity/mobile/MePage'
import { remember, rememberedMe } from '@features/identity/mobile/rememberedMe'
import { SignInPage } from '@features/identity/mobile/SignInPage'
import { HomePage } from '@features/servicedesk/mobile/HomePage'
import { JobPage } from '@features/servicedesk/mobile/JobPage'
import { OutboxPage } from '@features/servicedesk/mobile/OutboxPage'
import { ProgressPage } from '@features/servicedesk/mobile/ProgressPage'
import { ReportPage } from '@features/servicedesk/mobile/ReportPage'
import { ReportsPage } from '@features/servicedesk/mobile/ReportsPage'
import { WorkPage } from '@features/servicedesk/mobile/WorkPage'
import { unsent, useOutbox } from '@features/servicedesk/outbox/useOutbox'
import { clock } from '@shared/api/clock'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { type QueryClient, useQuery } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Link,
  Outlet,
  redirect,
  useNavigate,
} from '@tanstack/react-router'
import { ResidentTabs, WorkerTabs } from './Tabs'

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  errorComponent: ({ error, reset }) => (
    <div className="page pad">
      <RefusalCard error={error} retry={reset} />
    </div>
  ),
  notFoundComponent: () => <p className="page pad">{t('ui.nothingHere')}</p>,
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: function SignIn() {
    const navigate = useNavigate()
    const enter = (who: Me) => {
      remember(who)
      navigate({ to: '/' })
    }
    return <SignInPage onSignedIn={enter} />
  },
})

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context }) => {
    const who = await context.queries.ensureQueryData(rememberedMe)
    if (!who) throw redirect({ to: '/sign-in' })
    await context.queries.prefetchQuery(clock)
    return { who }
  },
  component: function SignedIn() {
    useQuery(clock)
    return <Outlet />
  },
})

const start = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: ({ context: { who } }) => {
    const work = who.communities.find((one) => one.kind === 'community')
    if (work) throw redirect({ to: '/work/$community', params: { community: work.id } })
    const home = who.homes[0]
    if (home) throw redirect({ to: '/home/$community', params: { community: home.community } })
    throw redirect({ to: '/me' })
  },
})

const mine = createRoute({
  getParentRoute: () => signedIn,
  path: '/me',
  component: function Mine() {
    const { who } = mine.useRouteContext()
    const waiting = unsent(useOutbox(who.account)).length
    return (
      <MePage
        me={who}
        unsent={waiting}
        link={(to, content) =>
          'home' in to ? (
            <Link to="/home/$community" params={{ community: to.home as CommunityId }}>
              {content}
            </Link>
          ) : (
            <Link to="/work/$community" params={{ community: to.work as CommunityId }}>
              {content}
            </Link>
          )
        }
        onSignedOut={() => window.location.assign('/m/sign-in')}
      />
    )
  },
})

const community = {
  parse: ({ community: id }: { community: string }) => ({ community: id as CommunityId }),
  stringify: ({ community: id }: { community: CommunityId }) => ({ community: id as string }),
}

const home = createRoute({ getParentRoute: () => signedIn, path: '/home/$community', params: community })

const homeTabs = createRoute({
  getParentRoute: () => home,
  id: 'tabs',
  component: () => <ResidentTabs community={home.useParams().community} />,
})

const homePage = createRoute({
  getParentRoute: () => homeTabs,
  path: '/',
  component: function Home() {
    const id = home.useParams().community
    const mineHere = home.useRouteContext().who.homes.filter((one) => one.community === id)
    return (
      <HomePage
        community={id}
        communityName={mineHere[0]?.communityName ?? t('ui.brand')}
        label={mineHere.map((one) => one.label).join('、')}
      />
    )
  },
})

const reports = createRoute({
  getParentRoute: () => homeTabs,
  path: '/tickets',
  component: () => <ReportsPage community={home.useParams().community} />,
})

const report = createRoute({
  getParentRoute: () => home,
  path: '/report',
  component: function Report() {
    const id = home.useParams().community
    const navigate = useNavigate()
    return (
      <ReportPage
        community={id}
        homes={home.useRouteContext().who.homes.filter((one) => one.community === id)}
        onSent={(ticket) =>
          navigate({
            to: '/home/$community/tickets/$ticket',
            params: { community: id, ticket },
            replace: true,
          })
        }
      />
    )
  },
})

const progress = createRoute({
  getParentRoute: () => home,
  path: '/tickets/$ticket',
  component: () => (
    <ProgressPage community={home.useParams().community} id={progress.useParams().ticket as TicketId} />
  ),
})

const work = createRoute({ getParentRoute: () => signedIn, path: '/work/$community', params: community })

const workTabs = createRoute({
  getParentRoute: () => work,
  id: 'tabs',
  component: () => (
    <WorkerTabs account={work.useRouteContext().who.account} community={work.useParams().community} />
  ),
})

const workPage = createRoute({
  getParentRoute: () => workTabs,
  path: '/',
  component: function Work() {
    const id = work.useParams().community
    const { who } = work.useRouteContext()
    const place = who.communities.find((one) => one.id === id)
    return <WorkPage account={who.account} community={id} communityName={place?.name ?? t('ui.brand')} />
  },
})

const outbox = createRoute({
  getParentRoute: () => workTabs,
  path: '/outbox',
  component: () => <OutboxPage account={work.useRouteContext().who.account} />,
})

const job = createRoute({
  getParentRoute: () => work,
  path: '/jobs/$ticket',
  component: () => (
    <JobPage
      account={work.useRouteContext().who.account}
      community={work.useParams().community}
      id={job.useParams().ticket as TicketId}
    />
  ),
})

const routes = root.addChildren([
  signIn,
  signedIn.addChildren([
    start,
    mine,
    home.addChildren([homeTabs.addChildren([homePage, reports]), report, progress]),
    work.addChildren([workTabs.addChildren([workPage, outbox]), job]),
  ]),
])

export const newRouter = (queries: QueryClient) =>
  createRouter({ routeTree: routes, basepath: '/m', context: { queries } })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}
