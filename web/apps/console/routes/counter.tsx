import { type HotlineView, hotlineViews } from '@features/servicedesk/hotlineViews'
import { createRoute, Link } from '@tanstack/react-router'
import { lazy } from 'react'
import { community, useCommunity } from './frame'

const CounterPage = lazy(() => import('@features/servicedesk/console/CounterPage'))
const HotlinePage = lazy(() => import('@features/servicedesk/console/HotlinePage'))
const LettersPage = lazy(() => import('@features/servicedesk/console/LettersPage'))
const MailsPage = lazy(() => import('@features/servicedesk/console/MailsPage'))

const counter = createRoute({
  getParentRoute: () => community,
  path: '/counter',
  component: function Counter() {
    return (
      <CounterPage
        community={community.useParams().community}
        mayReceive={useCommunity().permissions.includes('tickets.register')}
      />
    )
  },
})

const hotline = createRoute({
  getParentRoute: () => community,
  path: '/hotline',
  validateSearch: (search): { view?: HotlineView } => ({
    view: hotlineViews.find((one) => one === search.view),
  }),
  component: function Hotline() {
    const navigate = hotline.useNavigate()
    return (
      <HotlinePage
        community={community.useParams().community}
        permissions={useCommunity().permissions}
        view={hotline.useSearch().view}
        onView={(view) => navigate({ search: { view } })}
      />
    )
  },
})

const letters = createRoute({
  getParentRoute: () => community,
  path: '/letters',
  component: function Letters() {
    const place = useCommunity()
    const here = community.useParams().community
    return (
      <LettersPage
        community={here}
        communityName={place.name}
        mayReply={place.permissions.includes('tickets.call-back')}
        ticketLink={(ticket, children) => (
          <Link to="/c/$community/tickets/$ticket" params={{ community: here, ticket }}>
            {children}
          </Link>
        )}
      />
    )
  },
})

const mails = createRoute({
  getParentRoute: () => community,
  path: '/mails',
  component: function Mails() {
    const here = community.useParams().community
    const navigate = mails.useNavigate()
    return (
      <MailsPage
        community={here}
        onTaken={() => navigate({ to: '/c/$community/register', params: { community: here } })}
        ticketLink={(ticket, children) => (
          <Link to="/c/$community/tickets/$ticket" params={{ community: here, ticket }}>
            {children}
          </Link>
        )}
      />
    )
  },
})

/** The counter and the telephone: who comes, who rings, what offices and others write. */
export const counterRoutes = [counter, hotline, letters, mails] as const
