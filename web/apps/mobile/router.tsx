import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { doors } from './routes/doors'
import { mine } from './routes/mine'
import { resident } from './routes/resident'
import { root, signedIn } from './routes/root'
import { scanned } from './routes/scanned'
import { worker } from './routes/work'

const routes = root.addChildren([...doors, signedIn.addChildren([...mine, resident, worker, scanned])])

export const newRouter = (queries: QueryClient) =>
  createRouter({ routeTree: routes, basepath: '/m', context: { queries } })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}
