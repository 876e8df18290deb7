import { SignInPage } from '@features/identity/console/SignInPage'
import type { Space } from '@shared/api/spaces'
import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, useNavigate } from '@tanstack/react-router'
import { closingRoutes } from './routes/closing'
import { counterRoutes } from './routes/counter'
import { deskRoutes } from './routes/desk'
import { dispatchRoutes } from './routes/dispatch'
import { community, company, own, root, signedIn, start } from './routes/frame'
import { officeRoutes } from './routes/office'
import { ownRoutes } from './routes/own'
import { companyResultRoutes, resultRoutes } from './routes/results'
import { roomRoutes } from './routes/rooms'
import { communitySettingsRoutes, companySettingsRoutes } from './routes/settings'
import { workRoutes } from './routes/work'

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { problem?: string } =>
    typeof search.problem === 'string' ? { problem: search.problem } : {},
  component: function SignIn() {
    const navigate = useNavigate()
    return (
      <SignInPage
        problem={signIn.useSearch().problem}
        onSignedIn={() => navigate({ to: '/' })}
        onStartAgain={() => navigate({ to: '/sign-in', search: {} })}
      />
    )
  },
})

const routes = root.addChildren([
  signIn,
  signedIn.addChildren([
    start,
    community.addChildren([
      ...workRoutes,
      ...dispatchRoutes,
      ...closingRoutes,
      ...counterRoutes,
      ...deskRoutes,
      ...roomRoutes,
      ...resultRoutes,
      ...communitySettingsRoutes,
    ]),
    company.addChildren([...companyResultRoutes, ...officeRoutes, ...companySettingsRoutes]),
    own.addChildren([...ownRoutes]),
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
