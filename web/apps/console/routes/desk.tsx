import type { HomesView } from '@features/community/homesViews'
import { homesViews } from '@features/community/homesViews'
import type { ImportId } from '@features/community/imports'
import type { EquipmentView } from '@features/equipment/equipmentViews'
import { equipmentViews } from '@features/equipment/equipmentViews'
import type { ItemId } from '@features/equipment/register'
import type { DeliveryView } from '@features/messages/deliveryViews'
import { deliveryViews } from '@features/messages/deliveryViews'
import type { StaffView } from '@features/workforce/staffViews'
import { staffViews } from '@features/workforce/staffViews'
import { createRoute, Link, useRouterState } from '@tanstack/react-router'
import { lazy } from 'react'
import { community, useCommunity } from './frame'

const HomesPage = lazy(() => import('@features/community/console/HomesPage'))
const ImportPage = lazy(() => import('@features/community/console/ImportPage'))
const LedgerPage = lazy(() => import('@features/community/console/LedgerPage'))
const StaffPage = lazy(() => import('@features/workforce/console/StaffPage'))
const DeliveryPage = lazy(() => import('@features/messages/console/DeliveryPage'))
const HoursPage = lazy(() => import('@features/calendar/console/HoursPage'))
const EquipmentPage = lazy(() => import('@features/equipment/console/EquipmentPage'))
const FittingsPage = lazy(() => import('@features/equipment/console/FittingsPage'))
const BadgesPage = lazy(() => import('@features/identity/console/BadgesPage'))

const homes = createRoute({
  getParentRoute: () => community,
  path: '/homes',
  validateSearch: (search): { view?: HomesView } => ({
    view: homesViews.find((one) => one === search.view),
  }),
  component: function Homes() {
    const place = useCommunity()
    const navigate = homes.useNavigate()
    const location = useRouterState({ select: (state) => state.location })
    return (
      <HomesPage
        community={community.useParams().community}
        communityName={place.name}
        view={homes.useSearch().view}
        space={location.state.space}
        seesHistory={place.permissions.includes('history.read')}
        onView={(view, space) => navigate({ search: { view }, state: { space } })}
      />
    )
  },
})

const delivery = createRoute({
  getParentRoute: () => community,
  path: '/delivery',
  validateSearch: (search): { view?: DeliveryView } => ({
    view: deliveryViews.find((one) => one === search.view),
  }),
  component: function Delivery() {
    const place = useCommunity()
    const navigate = delivery.useNavigate()
    return (
      <DeliveryPage
        community={community.useParams().community}
        communityName={place.name}
        permissions={place.permissions}
        view={delivery.useSearch().view}
        onView={(view) => navigate({ search: { view } })}
      />
    )
  },
})

const hours = createRoute({
  getParentRoute: () => community,
  path: '/hours',
  component: function WorkingHours() {
    return (
      <HoursPage
        community={community.useParams().community}
        mayEdit={useCommunity().permissions.includes('calendar.edit')}
      />
    )
  },
})

const badges = createRoute({
  getParentRoute: () => community,
  path: '/badges',
  component: function Badges() {
    const place = useCommunity()
    return (
      <BadgesPage
        community={community.useParams().community}
        communityName={place.name}
        sharesPhones={place.permissions.includes('devices.enrol')}
      />
    )
  },
})

const ledger = createRoute({
  getParentRoute: () => community,
  path: '/ledger',
  component: function Ledger() {
    const id = community.useParams().community
    const { permissions } = useCommunity()
    const navigate = ledger.useNavigate()
    return (
      <LedgerPage
        community={id}
        mayEdit={permissions.includes('ledger.edit')}
        onImport={() => navigate({ to: '/c/$community/ledger/import', params: { community: id } })}
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

const ledgerImport = createRoute({
  getParentRoute: () => community,
  path: '/ledger/import',
  validateSearch: (search): { id?: ImportId } => ({
    id: typeof search.id === 'string' ? (search.id as ImportId) : undefined,
  }),
  component: function Import() {
    const { community: here } = community.useParams()
    const navigate = ledgerImport.useNavigate()
    return (
      <ImportPage
        community={here}
        id={ledgerImport.useSearch().id}
        onImport={(id) => navigate({ search: { id } })}
        onLedger={() => navigate({ to: '/c/$community/ledger', params: { community: here } })}
      />
    )
  },
})

const staff = createRoute({
  getParentRoute: () => community,
  path: '/staff',
  validateSearch: (search): { view?: StaffView } => ({
    view: staffViews.find((one) => one === search.view),
  }),
  component: function Staff() {
    const navigate = staff.useNavigate()
    return (
      <StaffPage
        community={community.useParams().community}
        permissions={useCommunity().permissions}
        view={staff.useSearch().view}
        onView={(view) => navigate({ search: { view } })}
      />
    )
  },
})

const fittings = createRoute({
  getParentRoute: () => community,
  path: '/fittings',
  component: function Fittings() {
    const mayEdit = useCommunity().permissions.includes('equipment.edit')
    return <FittingsPage community={community.useParams().community} mayEdit={mayEdit} />
  },
})

const equipment = createRoute({
  getParentRoute: () => community,
  path: '/equipment',
  validateSearch: (search): { view?: EquipmentView; item?: ItemId } => ({
    view: equipmentViews.find((one) => one === search.view),
    item: typeof search.item === 'string' ? (search.item as ItemId) : undefined,
  }),
  component: function Equipment() {
    const mayEdit = useCommunity().permissions.includes('equipment.edit')
    const navigate = equipment.useNavigate()
    const { view, item } = equipment.useSearch()
    return (
      <EquipmentPage
        community={community.useParams().community}
        mayEdit={mayEdit}
        view={view}
        item={item}
        onView={(next) => navigate({ search: { view: next } })}
        onItem={(next) => navigate({ search: { view, item: next } })}
      />
    )
  },
})

/** What the desk keeps in order: homes, people, valves, letters, hours and badges. */
export const deskRoutes = [
  ledger,
  ledgerImport,
  staff,
  homes,
  equipment,
  fittings,
  delivery,
  hours,
  badges,
] as const
