import { SessionsPage } from '@features/identity/console/SessionsPage'
import { t } from '@shared/lib/texts'
import { createRoute, Link } from '@tanstack/react-router'
import { lazy } from 'react'
import { own } from './frame'

const InboxPage = lazy(() => import('@features/messages/console/InboxPage'))
const OwnAccountPage = lazy(() => import('@features/identity/console/OwnAccountPage'))

const sessions = createRoute({
  getParentRoute: () => own,
  path: '/sessions',
  component: () => <SessionsPage onSignedOut={() => window.location.assign('/console/sign-in')} />,
})

const messages = createRoute({
  getParentRoute: () => own,
  path: '/messages',
  validateSearch: (search): { unread?: true } => ({ unread: search.unread === true || undefined }),
  component: function Messages() {
    const navigate = messages.useNavigate()
    return (
      <InboxPage
        unreadOnly={messages.useSearch().unread ?? false}
        onUnreadOnly={(only) => navigate({ search: { unread: only || undefined } })}
      />
    )
  },
})

const account = createRoute({
  getParentRoute: () => own,
  path: '/account',
  component: function OwnAccount() {
    const { who } = account.useRouteContext()
    return (
      <OwnAccountPage
        who={who}
        sessions={
          <Link className="btn" to="/sessions">
            {t('account.own.sessions')}
          </Link>
        }
      />
    )
  },
})

/** What is about the person. */
export const ownRoutes = [sessions, messages, account] as const
