import { createRoute } from '@tanstack/react-router'
import { lazy } from 'react'
import { community, useCommunity } from './frame'

const DispatchPage = lazy(() => import('@features/servicedesk/console/DispatchPage'))
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

/** Work and those who could do it, side by side. */
export const dispatchRoutes = [board, developer] as const
