import type { SpaceId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { createRoute, Link, useNavigate } from '@tanstack/react-router'
import { lazy } from 'react'
import { community, useCommunity } from './frame'

const RoomPage = lazy(() => import('@features/community/console/RoomPage'))
const MovesPage = lazy(() => import('@features/community/console/MovesPage'))
const MovePage = lazy(() => import('@features/community/console/MovePage'))
const VisitsPage = lazy(() => import('@features/community/console/VisitsPage'))
const TransferPage = lazy(() => import('@features/community/console/TransferPage'))

const room = createRoute({
  getParentRoute: () => community,
  path: '/ledger/$space',
  component: function Room() {
    const id = community.useParams().community
    const space = room.useParams().space as SpaceId
    const { permissions } = useCommunity()
    const navigate = useNavigate()
    return (
      <RoomPage
        key={space}
        community={id}
        space={space}
        seesHistory={permissions.includes('history.read')}
        crumbs={
          <Link to="/c/$community/ledger" params={{ community: id }}>
            {t('room.crumb')}
          </Link>
        }
        onReport={(found) =>
          navigate({ to: '/c/$community/register', params: { community: id }, state: { space: found } })
        }
        onBind={(found) =>
          navigate({
            to: '/c/$community/homes',
            params: { community: id },
            search: { view: 'people' },
            state: { space: found },
          })
        }
        onTransfer={() =>
          navigate({ to: '/c/$community/ledger/$space/transfer', params: { community: id, space } })
        }
        ticketLink={(ticket, children) => (
          <Link to="/c/$community/tickets/$ticket" params={{ community: id, ticket }}>
            {children}
          </Link>
        )}
        roomLink={(other, children) => (
          <Link to="/c/$community/ledger/$space" params={{ community: id, space: other }}>
            {children}
          </Link>
        )}
      />
    )
  },
})

const transfer = createRoute({
  getParentRoute: () => community,
  path: '/ledger/$space/transfer',
  component: function Transfer() {
    const id = community.useParams().community
    const space = transfer.useParams().space as SpaceId
    const navigate = useNavigate()
    const params = { community: id, space }
    return (
      <TransferPage
        key={space}
        community={id}
        space={space}
        crumbs={
          <Link to="/c/$community/ledger/$space" params={params}>
            {t('room.title')}
          </Link>
        }
        onDone={() => navigate({ to: '/c/$community/ledger/$space', params })}
      />
    )
  },
})

const moves = createRoute({
  getParentRoute: () => community,
  path: '/moves',
  validateSearch: (search): { move?: string } =>
    typeof search.move === 'string' ? { move: search.move } : {},
  component: function Moves() {
    const id = community.useParams().community
    const { move } = moves.useSearch()
    const mayPlan = useCommunity().permissions.includes('moves.plan')
    const navigate = moves.useNavigate()
    if (move) {
      return (
        <MovePage
          key={move}
          community={id}
          id={move}
          crumbs={
            <Link to="/c/$community/moves" params={{ community: id }}>
              {t('moves.back')}
            </Link>
          }
        />
      )
    }
    return (
      <MovesPage
        community={id}
        mayPlan={mayPlan}
        onOpen={(opened) => navigate({ search: { move: opened } })}
        moveLink={(one, children) => (
          <Link to="/c/$community/moves" params={{ community: id }} search={{ move: one }}>
            {children}
          </Link>
        )}
      />
    )
  },
})

const visits = createRoute({
  getParentRoute: () => community,
  path: '/visits',
  component: function Visits() {
    const id = community.useParams().community
    const { permissions } = useCommunity()
    return (
      <VisitsPage
        community={id}
        mayPlan={permissions.includes('visits.plan')}
        roomLink={
          permissions.includes('residents.file')
            ? (space, children) => (
                <Link to="/c/$community/ledger/$space" params={{ community: id, space }}>
                  {children}
                </Link>
              )
            : undefined
        }
      />
    )
  },
})

/** The file of a room, handing it over, moving in and out, and visits. */
export const roomRoutes = [room, transfer, moves, visits] as const
