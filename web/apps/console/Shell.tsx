import { type Me, signOut, type Workplace } from '@features/identity/api'
import { Bell } from '@features/messages/console/Bell'
import { clock, dayOfCommunity } from '@shared/api/clock'
import { chooseDensity, densities, useDensity } from '@shared/lib/density'
import { useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { clockTime, dayOf, weekdayOf } from '@shared/lib/time'
import { focusOnPage } from '@shared/lib/useFocusOnPage'
import { Icon } from '@shared/ui/Icon'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { Navigation } from './Navigation'

const RingingStrip = lazy(() => import('@features/servicedesk/console/RingingStrip'))

type Props = { me: Me; place: Workplace; find?: ReactNode }

/** The console's frame: words at the left, and at the top the place, the finder and the server's clock. */
export function Shell({ me, place, find }: Props) {
  const navigate = useNavigate()
  const registers =
    place.permissions.includes('tickets.register') && place.permissions.includes('tickets.read')
  const register = () => navigate({ to: '/c/$community/register', params: { community: place.id } })
  const answers = registers && place.permissions.includes('tickets.call-back')
  const registering = useMatchRoute()({ to: '/c/$community/register' })
  const [open, setOpen] = useState(false)
  useFunctionKey('F2', registers ? register : undefined)
  return (
    <div className={open ? 'app open' : 'app'}>
      <SkipLink />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: choosing a page, whichever link it was, closes the drawer */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link pressed by key clicks too */}
      <div className="drawer" onClick={() => setOpen(false)}>
        <Navigation me={me} place={place} />
      </div>
      <div>
        <header className="top">
          <button
            type="button"
            className="icon hamburger"
            aria-label={t('identity.nav.open')}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Icon name="menu" />
          </button>
          <Places me={me} place={place} />
          {find}
          <span className="sp" />
          <ServerTime place={place} />
          <Bell />
          {registers && (
            <Button type="primary" icon={<Icon name="plus" size="s" />} onClick={register}>
              {t('identity.nav.registerNow')} <kbd>F2</kbd>
            </Button>
          )}
        </header>
        {answers && !registering && (
          <Suspense>
            <RingingStrip community={place.id} onAnswer={register} />
          </Suspense>
        )}
        <main className="main" id="page" tabIndex={-1}>
          <Suspense fallback={<Waiting rows={10} />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
  )
}

/** Past the navigation, for whoever comes by key. */
function SkipLink() {
  return (
    // biome-ignore lint/a11y/useValidAnchor: it leads within the page; the router would take a new hash for another page
    <a
      className="skip"
      href="#page"
      onClick={(event) => {
        event.preventDefault()
        focusOnPage()
      }}
    >
      {t('ui.skip')}
    </a>
  )
}

function Places({ me, place }: { me: Me; place: Workplace }) {
  const items = me.communities.map((one) => ({
    key: one.id,
    label:
      one.kind === 'community' ? (
        <Link to="/c/$community/today" params={{ community: one.id }}>
          {one.name}
        </Link>
      ) : (
        <Link to="/companies/$company/wall" params={{ company: one.id }}>
          {one.name}
        </Link>
      ),
  }))
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <button type="button" className="site">
        {place.name}
        <Icon name="down" size="s" />
      </button>
    </Dropdown>
  )
}

function ServerTime({ place }: { place: Workplace }) {
  const now = useNow(1_000)
  useQuery(clock)
  const { data } = useQuery({ ...dayOfCommunity(place.id), enabled: place.kind === 'community' })
  return (
    <div className="now">
      <b>{clockTime(now)}</b>
      <span className="s13 m">
        {dayOf(now)} {weekdayOf(now)}
      </span>
      {data && (
        <span className="tag line">{data.kind === 'workday' ? t('ui.workday') : t('ui.restday')}</span>
      )}
    </div>
  )
}

export function UserMenu({ me }: { me: Me }) {
  const density = useDensity()
  const leave = () => signOut().finally(() => window.location.assign('/console/sign-in'))
  return (
    <Dropdown
      menu={{
        items: [
          { key: 'account', label: <Link to="/account">{t('account.nav.own')}</Link> },
          { key: 'sessions', label: <Link to="/sessions">{t('identity.sessions.title')}</Link> },
          {
            key: 'density',
            label: t('ui.density.title'),
            children: densities.map((value) => ({
              key: value,
              label: t(`ui.density.${value}`),
              icon: <span className="tick">{value === density && <Icon name="check" size="s" />}</span>,
              onClick: () => chooseDensity(value),
            })),
          },
          { key: 'out', label: t('identity.me.signOut'), onClick: leave },
        ],
      }}
      trigger={['click']}
    >
      <button type="button" className="who">
        <span className="av">{nameOf(me).slice(0, 1)}</span>
        <b>{nameOf(me)}</b>
      </button>
    </Dropdown>
  )
}

const nameOf = (me: Me) => me.name || t('identity.me.nameless')

/** F-keys work anywhere, also while typing. */
function useFunctionKey(key: string, act?: () => void) {
  useEffect(() => {
    if (!act) return
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== key) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  })
}
