import { type Me, reportsThere, worksOnThePhone } from '@features/identity/api'
import { unsent, useDraining, useOutbox } from '@features/servicedesk/outbox/useOutbox'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Icon, type IconName } from '@shared/ui/Icon'
import { Link } from '@tanstack/react-router'

const active = { activeProps: { className: 'on' }, activeOptions: { exact: true } }

/** The places of a resident's phone in one community. */
export function ResidentTabs({ community }: { community: CommunityId }) {
  return (
    <nav className="tabs" aria-label={t('identity.nav.main')}>
      <Link to="/home/$community" params={{ community }} {...active}>
        <Tab icon="home" label={t('identity.nav.home')} />
      </Link>
      <Link to="/home/$community/tickets" params={{ community }} {...active}>
        <Tab icon="list" label={t('identity.nav.progress')} />
      </Link>
      <Link to="/me" {...active}>
        <Tab icon="user" label={t('identity.nav.mine')} />
      </Link>
    </nav>
  )
}

type Worker = { who: Me; community: CommunityId }

/** The places of a worker's phone, fewer for who leads them from a desk; what waits in the phone is sent from wherever one is. */
export function WorkerTabs({ who, community }: Worker) {
  useDraining(who.account)
  const waiting = unsent(useOutbox(who.account)).length
  const place = who.communities.find((one) => one.id === community)
  const works = place && worksOnThePhone(place)
  const keeps = works || (place && reportsThere(place))
  const leads = place?.permissions.includes('tickets.assign')
  return (
    <nav className="tabs" aria-label={t('identity.nav.main')}>
      {works && (
        <Link to="/work/$community" params={{ community }} {...active}>
          <Tab icon="today" label={t('identity.nav.today')} />
        </Link>
      )}
      {leads && (
        <Link to="/work/$community/crew" params={{ community }} {...active}>
          <Tab icon="people" label={t('identity.nav.crew')} />
        </Link>
      )}
      <Link to="/work/$community/shifts" params={{ community }} {...active}>
        <Tab icon="calendar" label={t('workforce.own.tab')} />
      </Link>
      {keeps && (
        <Link to="/work/$community/outbox" params={{ community }} {...active}>
          <Tab icon="box" label={t('identity.nav.outbox')} count={waiting} />
        </Link>
      )}
      <Link to="/me" {...active}>
        <Tab icon="user" label={t('identity.nav.mine')} />
      </Link>
    </nav>
  )
}

function Tab({ icon, label, count = 0 }: { icon: IconName; label: string; count?: number }) {
  return (
    <>
      <span className="badge">
        <Icon name={icon} size="l" />
        {count > 0 && <i>{count}</i>}
      </span>
      {label}
    </>
  )
}
