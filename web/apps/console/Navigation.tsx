import type { Me, Workplace } from '@features/identity/api'
import { LateCount } from '@features/servicedesk/console/LateCount'
import { t } from '@shared/lib/texts'
import { Icon, type IconName, Seal } from '@shared/ui/Icon'
import { Link } from '@tanstack/react-router'
import { UserMenu } from './Shell'

export function Navigation({ me, place }: { me: Me; place: Workplace }) {
  const offices = me.communities.filter((one) => one.kind === 'head_office')
  return (
    <nav className="side" aria-label={t('identity.nav.main')}>
      <div className="logo">
        <Seal />
        {t('ui.brand')}
      </div>
      {place.kind === 'community' && <CommunityLinks place={place} />}
      {offices.length > 0 && place.kind !== 'community' && (
        <div className="sec">{t('identity.nav.results')}</div>
      )}
      {offices
        .filter((office) => office.permissions.includes('wall.company'))
        .map((office) => (
          <Link
            key={office.id}
            className="nav"
            activeProps={{ className: 'on' }}
            to="/companies/$company/wall"
            params={{ company: office.id }}
          >
            <Icon name="wall" />
            {t('identity.nav.companies')}
          </Link>
        ))}
      {offices
        .filter((office) => office.permissions.includes('health.read'))
        .map((office) => (
          <Link
            key={`health ${office.id}`}
            className="nav"
            activeProps={{ className: 'on' }}
            to="/companies/$company/health"
            params={{ company: office.id }}
          >
            <Icon name="gear" />
            {t('identity.nav.health')}
          </Link>
        ))}
      <span className="sp" />
      <UserMenu me={me} />
    </nav>
  )
}

/** Only what the person may do here is shown. */
function CommunityLinks({ place }: { place: Workplace }) {
  const may = (permission: string) => place.permissions.includes(permission)
  const community = place.id
  return (
    <>
      {may('tickets.read') && (
        <>
          <Item to="/c/$community/today" community={community} icon="today" label={t('identity.nav.today')}>
            <LateCount community={community} />
          </Item>
          <div className="sec">{t('identity.nav.work')}</div>
        </>
      )}
      {may('tickets.register') && (
        <Item
          to="/c/$community/register"
          community={community}
          icon="phone"
          label={t('identity.nav.register')}
        />
      )}
      {may('tickets.read') && (
        <Item
          to="/c/$community/tickets"
          community={community}
          icon="list"
          label={t('identity.nav.tickets')}
        />
      )}
      {may('wall.read') && (
        <>
          <div className="sec">{t('identity.nav.results')}</div>
          <Item to="/c/$community/wall" community={community} icon="wall" label={t('identity.nav.wall')} />
        </>
      )}
      {may('evidence.verify') && (
        <Item
          to="/c/$community/verify"
          community={community}
          icon="shield"
          label={t('identity.nav.verify')}
        />
      )}
    </>
  )
}

type ItemProps = {
  to:
    | '/c/$community/today'
    | '/c/$community/register'
    | '/c/$community/tickets'
    | '/c/$community/wall'
    | '/c/$community/verify'
  community: Workplace['id']
  icon: IconName
  label: string
  children?: React.ReactNode
}

function Item({ to, community, icon, label, children }: ItemProps) {
  return (
    <Link className="nav" activeProps={{ className: 'on' }} to={to} params={{ community }}>
      <Icon name={icon} />
      {label}
      {children}
    </Link>
  )
}
