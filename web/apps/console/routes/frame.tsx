import { type Me, me, type Workplace } from '@features/identity/api'
import { clock } from '@shared/api/clock'
import type { Space } from '@shared/api/spaces'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { useFocusOnPage } from '@shared/lib/useFocusOnPage'
import { RefusalCard } from '@shared/ui/RefusalCard'
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  Outlet,
  redirect,
  useNavigate,
} from '@tanstack/react-router'
import { FindAnything } from '../FindAnything'
import { Finder } from '../Finder'
import { Shell } from '../Shell'

export const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: function Console() {
    useFocusOnPage()
    return <Outlet />
  },
  errorComponent: ({ error, reset }) => <RefusalCard error={error} retry={reset} />,
  notFoundComponent: () => <p className="empty">{t('ui.nothingHere')}</p>,
})

export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context }) => {
    const who = await context.queries.ensureQueryData(me)
    if (!who) throw redirect({ to: '/sign-in' })
    await context.queries.prefetchQuery(clock)
    return { who }
  },
})

/** The work of today where there is any, else what may be looked at; in a company that begins, its first community. */
function firstPage(who: Me) {
  const where = (kind: Workplace['kind'], permission: string) =>
    who.communities.find((one) => one.kind === kind && one.permissions.includes(permission))
  const ranks = where('head_office', 'figures.company')
  if (ranks && !where('community', 'tickets.register')) {
    return redirect({ to: '/companies/$company/today', params: { company: ranks.id } })
  }
  const desk = where('community', 'tickets.read')
  if (desk) return redirect({ to: '/c/$community/today', params: { community: desk.id } })
  const begins = where('head_office', 'communities.edit')
  if (begins && who.communities.every((one) => one.kind === 'head_office')) {
    return redirect({ to: '/companies/$company/communities', params: { company: begins.id } })
  }
  const company = where('head_office', 'wall.company')
  if (company) return redirect({ to: '/companies/$company/wall', params: { company: company.id } })
  const wall = where('community', 'wall.read')
  return wall && redirect({ to: '/c/$community/wall', params: { community: wall.id } })
}

export const start = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: ({ context: { who } }) => {
    const first = firstPage(who)
    if (first) throw first
  },
  component: () => <p className="empty">{t('identity.me.none')}</p>,
})

export const community = createRoute({
  getParentRoute: () => signedIn,
  path: '/c/$community',
  params: {
    parse: ({ community }) => ({ community: community as CommunityId }),
    stringify: ({ community }) => ({ community }),
  },
  component: function Community() {
    const { who }: { who: Me } = community.useRouteContext()
    const id = community.useParams().community
    const navigate = useNavigate()
    const place = who.communities.find((one) => one.id === id)
    if (!place) return <p className="empty">{t('identity.me.none')}</p>
    const may = (permission: string) => place.permissions.includes(permission)
    const rooms = may('places.read') && (may('residents.file') || may('tickets.register'))
    const openTicket = (ticket: { id: string }) =>
      navigate({ to: '/c/$community/tickets/$ticket', params: { community: id, ticket: ticket.id } })
    const open = (space: Space) =>
      may('residents.file')
        ? navigate({ to: '/c/$community/ledger/$space', params: { community: id, space: space.space } })
        : navigate({ to: '/c/$community/register', params: { community: id }, state: { space } })
    return (
      <Shell
        me={who}
        place={place}
        find={
          (rooms || may('tickets.read')) && (
            <Finder
              render={(input) => (
                <FindAnything
                  community={id}
                  onRoom={rooms ? open : undefined}
                  onTicket={may('tickets.read') ? openTicket : undefined}
                  input={input}
                />
              )}
            />
          )
        }
      />
    )
  },
})

/** The community of a page, and what the person may do there. */
export function useCommunity(): Workplace {
  const { who }: { who: Me } = community.useRouteContext()
  const id = community.useParams().community
  return who.communities.find((one) => one.id === id) as Workplace
}

export const company = createRoute({
  getParentRoute: () => signedIn,
  path: '/companies/$company',
  component: function Company() {
    const { who }: { who: Me } = company.useRouteContext()
    const id = company.useParams().company
    const place = who.communities.find((one) => one.id === id)
    return place ? <Shell me={who} place={place} /> : <p className="empty">{t('identity.me.none')}</p>
  },
})

/** The head office of a page; the routes of the API name its company. */
export function useOffice(): Workplace {
  const { who }: { who: Me } = company.useRouteContext()
  const id = company.useParams().company
  return who.communities.find((one) => one.id === id) as Workplace
}

/** What is about the person, not about a place. */
export const own = createRoute({
  getParentRoute: () => signedIn,
  id: 'own',
  component: function Own() {
    const { who }: { who: Me } = own.useRouteContext()
    const [place] = who.communities
    return place ? <Shell me={who} place={place} /> : <Outlet />
  },
})
