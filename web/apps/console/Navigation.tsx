import type { Me, Workplace } from '@features/identity/api'
import { LateCount } from '@features/servicedesk/console/LateCount'
import { t } from '@shared/lib/texts'
import { Icon, Seal } from '@shared/ui/Icon'
import { Link } from '@tanstack/react-router'
import { entriesOfCommunity, entriesOfOffice, type Group } from './entries'
import { UserMenu } from './Shell'

/** Only what the person may do is shown: first where they are, then the head offices they may see. */
export function Navigation({ me, place }: { me: Me; place: Workplace }) {
  const offices = me.communities.filter((one) => one.kind === 'head_office')
  return (
    <nav className="side" aria-label={t('identity.nav.main')}>
      <div className="logo">
        <Seal />
        {t('ui.brand')}
      </div>
      <div className="links">
        {place.kind === 'community' && <Groups place={place} groups={entriesOfCommunity(place)} />}
        {offices.map((office) => (
          <Groups key={office.id} place={office} groups={entriesOfOffice(office, offices.length > 1)} />
        ))}
      </div>
      <UserMenu me={me} />
    </nav>
  )
}

function Groups({ place, groups }: { place: Workplace; groups: Group[] }) {
  return groups.map(({ title, entries }) => (
    <div key={title ?? entries[0]?.to}>
      {title && <div className="sec">{title}</div>}
      {entries.map(({ to, icon, label }) => (
        <Link
          key={to}
          className="nav"
          activeProps={{ className: 'on' }}
          to={to}
          params={{ community: place.id, company: place.id }}
        >
          <Icon name={icon} />
          {label}
          {to === '/c/$community/today' && <LateCount community={place.id} />}
        </Link>
      ))}
    </div>
  ))
}
