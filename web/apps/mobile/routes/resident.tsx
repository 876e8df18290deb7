import { PlaceSwitch } from '@features/community/mobile/PlaceSwitch'
import type { MyHome } from '@features/community/myHomes'
import { worksOnThePhone } from '@features/identity/api'
import { Bell } from '@features/messages/mobile/Bell'
import { HomePage } from '@features/servicedesk/mobile/HomePage'
import { ProgressPage } from '@features/servicedesk/mobile/ProgressPage'
import { ReportsPage } from '@features/servicedesk/mobile/ReportsPage'
import type { TicketId } from '@shared/lib/ids'
import { createRoute, Outlet, useNavigate } from '@tanstack/react-router'
import { lazy } from 'react'
import { rememberPlace } from '../lastPlace'
import { ResidentTabs } from '../Tabs'
import { community, signedIn } from './root'

const ReportPage = lazy(() =>
  import('@features/servicedesk/mobile/ReportPage').then((page) => ({ default: page.ReportPage })),
)
const ReceptionPage = lazy(() =>
  import('@features/servicedesk/mobile/ReceptionPage').then((page) => ({ default: page.ReceptionPage })),
)

const PromisesPage = lazy(() =>
  import('@features/standards/mobile/PromisesPage').then((page) => ({ default: page.PromisesPage })),
)

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/home/$community',
  params: community,
  beforeLoad: ({ params }) => rememberPlace({ kind: 'home', community: params.community }),
})

const tabs = createRoute({
  getParentRoute: () => home,
  id: 'tabs',
  component: () => (
    <>
      <Outlet />
      <ResidentTabs community={home.useParams().community} />
    </>
  ),
})

const homePage = createRoute({
  getParentRoute: () => tabs,
  path: '/',
  component: function Home() {
    const id = home.useParams().community
    const { homes, communities } = home.useRouteContext().who
    return (
      <HomePage
        key={id}
        community={id}
        title={
          <PlaceSwitch here={id} homes={homes as MyHome[]} works={communities.filter(worksOnThePhone)} />
        }
        label={homes
          .filter((one) => one.community === id)
          .map((one) => one.label)
          .join('、')}
        after={<Bell />}
      />
    )
  },
})

const reports = createRoute({
  getParentRoute: () => tabs,
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

const reception = createRoute({
  getParentRoute: () => home,
  path: '/reception',
  component: function Reception() {
    const id = home.useParams().community
    const [first] = home.useRouteContext().who.homes.filter((one) => one.community === id)
    return <ReceptionPage community={id} home={first?.space} />
  },
})

const promises = createRoute({
  getParentRoute: () => home,
  path: '/promises',
  component: function Promises() {
    return <PromisesPage community={home.useParams().community} />
  },
})

export const resident = home.addChildren([
  tabs.addChildren([homePage, reports]),
  report,
  progress,
  reception,
  promises,
])
