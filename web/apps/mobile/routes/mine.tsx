import type { MyHome } from '@features/community/myHomes'
import { signOut } from '@features/identity/api'
import { isShared } from '@features/identity/badge'
import { MePage } from '@features/identity/mobile/MePage'
import { rememberedMe } from '@features/identity/mobile/rememberedMe'
import { unsent, useOutbox } from '@features/servicedesk/outbox/useOutbox'
import { OffersCard } from '@features/workforce/mobile/OffersCard'
import type { SpaceId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { useQueryClient } from '@tanstack/react-query'
import { createRoute, redirect, useNavigate, useRouter } from '@tanstack/react-router'
import { lazy, useCallback } from 'react'
import { deskOf, startOf } from '../lastPlace'
import { MessagesRow } from '../MessagesRow'
import { ResidentTabs, WorkerTabs } from '../Tabs'
import { community, leave, signedIn, text } from './root'

const page = <K extends string, P>(load: () => Promise<Record<K, React.ComponentType<P>>>, name: K) =>
  lazy(() => load().then((module) => ({ default: module[name] })))

const FindHomePage = page(() => import('@features/community/mobile/FindHomePage'), 'FindHomePage')
const AskPage = page(() => import('@features/community/mobile/AskPage'), 'AskPage')
const HouseholdPage = page(() => import('@features/community/mobile/HouseholdPage'), 'HouseholdPage')
const GuestPage = page(() => import('@features/community/mobile/GuestPage'), 'GuestPage')
const PersonPage = page(() => import('@features/community/mobile/PersonPage'), 'PersonPage')
const ConsentPage = page(() => import('@features/community/mobile/ConsentPage'), 'ConsentPage')
const InboxPage = page(() => import('@features/messages/mobile/InboxPage'), 'InboxPage')
const PinPage = page(() => import('@features/identity/mobile/PinPage'), 'PinPage')
const EnrolPage = page(() => import('@features/identity/mobile/EnrolPage'), 'EnrolPage')

/** Asks the server anew who one is: a home came or went. */
function useRenewing() {
  const queries = useQueryClient()
  const router = useRouter()
  return useCallback(async () => {
    await queries.fetchQuery({ ...rememberedMe, staleTime: 0 })
    await router.invalidate()
  }, [queries, router])
}

const me = createRoute({
  getParentRoute: () => signedIn,
  path: '/me',
  validateSearch: (search: Record<string, unknown>): { problem?: string } => ({
    problem: text(search.problem),
  }),
  component: function Mine() {
    const { who } = me.useRouteContext()
    const place = startOf(who)
    const desk = place ? undefined : deskOf(who)
    const renew = useRenewing()
    return (
      <>
        <MePage
          me={who}
          unsent={unsent(useOutbox(who.account)).length}
          relation={(home) => t(`household.relation.${(home as MyHome).relation}`)}
          problem={me.useSearch().problem}
          shared={isShared()}
          onSignedOut={leave}
        >
          <OffersCard onAccepted={renew} />
          <MessagesRow />
        </MePage>
        {place?.kind === 'work' && <WorkerTabs who={who} community={place.community} />}
        {desk && <WorkerTabs who={who} community={desk} />}
        {place?.kind === 'home' && <ResidentTabs community={place.community} />}
      </>
    )
  },
})

const messages = createRoute({
  getParentRoute: () => signedIn,
  path: '/messages',
  component: function Messages() {
    const { history } = useRouter()
    return <InboxPage onOpen={(to) => history.push(`/m${to}`)} />
  },
})

const pin = createRoute({
  getParentRoute: () => signedIn,
  path: '/pin',
  component: function Pin() {
    const navigate = useNavigate()
    const prove = () => signOut().finally(() => leave('/sign-in?to=/m/pin'))
    return <PinPage onDone={() => navigate({ to: '/me' })} onProve={prove} />
  },
})

const enrol = createRoute({
  getParentRoute: () => signedIn,
  path: '/shared-phone',
  component: function Enrol() {
    const places = enrol
      .useRouteContext()
      .who.communities.filter((one) => one.kind === 'community' && one.permissions.includes('devices.enrol'))
    return <EnrolPage places={places} onEnrolled={() => leave('/shift')} />
  },
})

const findHome = createRoute({
  getParentRoute: () => signedIn,
  path: '/homes/add',
  validateSearch: (search: Record<string, unknown>): { scanned?: string } => ({
    scanned: text(search.scanned),
  }),
  component: function FindHome() {
    const { who } = findHome.useRouteContext()
    return (
      <FindHomePage
        first={who.homes.length === 0}
        scanned={findHome.useSearch().scanned}
        onBound={useRenewing()}
        onOtherPhone={() => signOut().finally(() => leave('/sign-in'))}
      />
    )
  },
})

const ask = createRoute({
  getParentRoute: () => signedIn,
  path: '/homes/ask',
  component: function Ask() {
    const navigate = useNavigate()
    return (
      <AskPage
        name={ask.useRouteContext().who.name}
        onAsked={() => navigate({ to: '/homes/add', replace: true })}
      />
    )
  },
})

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/homes/$community/$space',
  params: {
    parse: (raw: { community: string; space: string }) => ({
      ...community.parse(raw),
      space: raw.space as SpaceId,
    }),
    stringify: ({ community: id, space }: ReturnType<typeof community.parse> & { space: SpaceId }) => ({
      community: id as string,
      space: space as string,
    }),
  },
  beforeLoad: ({ context: { who }, params }) => {
    const found = who.homes.find((one) => one.community === params.community && one.space === params.space)
    if (!found) throw redirect({ to: '/me' })
    return { here: found as MyHome }
  },
})

const household = createRoute({
  getParentRoute: () => home,
  path: '/',
  component: function Household() {
    const renew = useRenewing()
    const navigate = useNavigate()
    const left = () => renew().then(() => navigate({ to: '/' }))
    return <HouseholdPage home={home.useRouteContext().here} onLeft={left} />
  },
})

function useBackToHousehold() {
  const navigate = useNavigate()
  const params = home.useParams()
  return () => navigate({ to: '/homes/$community/$space', params, replace: true })
}

const guest = createRoute({
  getParentRoute: () => home,
  path: '/guest',
  component: () => <GuestPage home={home.useRouteContext().here} onDone={useBackToHousehold()} />,
})

const person = createRoute({
  getParentRoute: () => home,
  path: '/people/$person',
  component: () => (
    <PersonPage
      home={home.useRouteContext().here}
      id={person.useParams().person}
      onDone={useBackToHousehold()}
    />
  ),
})

const consents = createRoute({
  getParentRoute: () => home,
  path: '/consents',
  component: () => <ConsentPage home={home.useRouteContext().here} />,
})

export const mine = [
  me,
  messages,
  pin,
  enrol,
  findHome,
  ask,
  home.addChildren([household, guest, person, consents]),
]
