import { isShared } from '@features/identity/badge'
import { remember, rememberedMe } from '@features/identity/mobile/rememberedMe'
import { clock } from '@shared/api/clock'
import { isStatus } from '@shared/api/problem'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { useFocusOnPage } from '@shared/lib/useFocusOnPage'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { Skeleton } from 'antd-mobile'
import { Suspense, useEffect } from 'react'
import { SharedStrip } from '../SharedStrip'

export const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: function Phone() {
    useFocusOnPage()
    return (
      <Suspense fallback={<Skeleton.Paragraph lineCount={6} animated className="page pad" />}>
        <Outlet />
      </Suspense>
    )
  },
  errorComponent: ({ error, reset }) => (
    <div className="page pad">
      <RefusalCard error={error} retry={reset} />
    </div>
  ),
  notFoundComponent: () => <p className="page pad">{t('ui.nothingHere')}</p>,
})

/** Where somebody who is not signed in stands: at the lock screen of a shared phone, else at the door. */
export const outside = () => (isShared() ? ('/shift' as const) : ('/sign-in' as const))

/** Leaves with a new page, so that nothing of whoever was here stays in memory. */
export function leave(to: string = outside()): void {
  remember(null)
  window.location.assign(`/m${to}`)
}

/** What somebody who is signed in sees; others are led outside, and back to where they wanted to go. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const who = await context.queries.ensureQueryData(rememberedMe)
    if (!who) throw redirect({ to: outside(), search: { to: `/m${location.href}` } })
    await context.queries.prefetchQuery(clock)
    return { who }
  },
  component: function SignedIn() {
    useQuery(clock)
    useLeavingWhenSignedOut()
    const { who } = signedIn.useRouteContext()
    return (
      <>
        {isShared() && <SharedStrip who={who} onLocked={leave} />}
        <Outlet />
      </>
    )
  },
})

/** A session that ended meanwhile (the phone locked itself, somebody signed out elsewhere) leads outside. */
function useLeavingWhenSignedOut() {
  const queries = useQueryClient()
  useEffect(
    () =>
      queries.getQueryCache().subscribe(({ query, type }) => {
        if (type === 'updated' && query.state.status === 'error' && isStatus(query.state.error, 401)) leave()
      }),
    [queries],
  )
}

export const community = {
  parse: ({ community: id }: { community: string }) => ({ community: id as CommunityId }),
  stringify: ({ community: id }: { community: CommunityId }) => ({ community: id as string }),
}

/** A text in the address; what looks like a number there is still a text here. */
export const text = (value: unknown): string | undefined =>
  value === undefined || value === '' ? undefined : String(value)
