import { newQueryClient } from '@shared/api/queries'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'

/** The page by itself, at the root of a router that goes nowhere. */
export function routed(page: () => ReactNode): ReactNode {
  const router = createRouter({
    routeTree: createRootRoute({ component: page }),
    history: createMemoryHistory(),
  })
  return <RouterProvider router={router as never} />
}

/** The same with what it reads, as the phone shows it. */
export function showPage(page: () => ReactNode, queries: QueryClient = newQueryClient()) {
  return render(<QueryClientProvider client={queries}>{routed(page)}</QueryClientProvider>)
}
