import { createRoute } from '@tanstack/react-router'
import { lazy } from 'react'
import { community, useCommunity } from './frame'

const DispatchPage = lazy(() => import('@features/servicedesk/console/DispatchPage'))

const board = createRoute({
  getParentRoute: () => community,
  path: '/dispatch',
  component: () => (
    <DispatchPage community={community.useParams().community} permissions={useCommunity().permissions} />
  ),
})

/** Work and those who could do it, side by side. */
export const dispatchRoutes = [board] as const
