import type { Me } from '@features/identity/api'
import { isShared } from '@features/identity/badge'
import { LinkPhonePage } from '@features/identity/mobile/LinkPhonePage'
import { remember, rememberedMe } from '@features/identity/mobile/rememberedMe'
import { SignInPage } from '@features/identity/mobile/SignInPage'
import { readScanned } from '@shared/lib/scan'
import { t } from '@shared/lib/texts'
import { createRoute, Link, redirect, useRouter } from '@tanstack/react-router'
import { Toast } from 'antd-mobile'
import { lazy } from 'react'
import { startOf } from '../lastPlace'
import { outside, root, text } from './root'

const ShiftPage = lazy(() =>
  import('@features/identity/mobile/ShiftPage').then((page) => ({ default: page.ShiftPage })),
)

/** A page of this face, and no other address however it is dressed up. */
const ownPage = (to: string | undefined) => (to && /^\/m\/(?!\/)[^\\]*$/.test(to) ? to : '/m/')

function useEntering(to: string | undefined) {
  const { history } = useRouter()
  return (who: Me) => {
    remember(who)
    history.replace(ownPage(to))
  }
}

/** Residents are told that the ledger knew their number. */
function greet(who: Me) {
  const [home] = who.homes
  if (home) Toast.show({ content: t('household.bound.ledger', { home: home.label }), duration: 3000 })
}

type DoorSearch = { to?: string; link?: 'wechat' | 'wecom'; problem?: string }

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): DoorSearch => ({
    to: text(search.to),
    link: search.link === 'wechat' || search.link === 'wecom' ? search.link : undefined,
    problem: text(search.problem),
  }),
  beforeLoad: async ({ context, search: { problem } }) => {
    const who = problem && (await context.queries.ensureQueryData(rememberedMe))
    if (who) throw redirect({ to: '/me', search: { problem } })
  },
  component: function SignIn() {
    const { to, link, problem } = signIn.useSearch()
    const navigate = signIn.useNavigate()
    const enter = useEntering(to)
    if (link) {
      return (
        <LinkPhonePage platform={link} onSignedIn={enter} onStartAgain={() => navigate({ search: { to } })} />
      )
    }
    return (
      <SignInPage
        to={ownPage(to)}
        problem={problem}
        badge={
          isShared() && (
            <Link className="btn" to="/shift">
              {t('identity.signIn.badge')}
            </Link>
          )
        }
        onSignedIn={(who) => {
          enter(who)
          greet(who)
        }}
      />
    )
  },
})

const shift = createRoute({
  getParentRoute: () => root,
  path: '/shift',
  validateSearch: (search: Record<string, unknown>): { to?: string; scanned?: string } => ({
    to: text(search.to),
    scanned: text(search.scanned),
  }),
  component: function Shift() {
    const { to, scanned } = shift.useSearch()
    return <ShiftPage scanned={scanned} onSignedIn={useEntering(to)} />
  },
})

/** The front door: what was scanned leads on, else whoever is signed in goes where they were last. */
const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search: Record<string, unknown>): { scanned?: string } => ({
    scanned: text(search.scanned),
  }),
  beforeLoad: async ({ context, search: { scanned } }) => {
    const code = scanned ? readScanned(scanned) : undefined
    if (code?.kind === 'badge') throw redirect({ to: '/shift', search: { scanned: code.address } })
    if (code?.kind === 'home') throw redirect({ to: '/homes/add', search: { scanned: code.address } })
    const who = await context.queries.ensureQueryData(rememberedMe)
    if (!who) throw redirect({ to: outside() })
    const place = startOf(who)
    if (place?.kind === 'work')
      throw redirect({ to: '/work/$community', params: { community: place.community } })
    if (place) throw redirect({ to: '/home/$community', params: { community: place.community } })
    throw redirect({ to: who.communities.length > 0 ? '/me' : '/homes/add' })
  },
})

export const doors = [start, signIn, shift]
