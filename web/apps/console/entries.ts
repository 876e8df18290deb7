import type { Workplace } from '@features/identity/api'
import { viewsFor } from '@features/messages/deliveryViews'
import { communitySettings, companySettings } from '@features/servicedesk/communitySettings'
import { t } from '@shared/lib/texts'
import type { IconName } from '@shared/ui/Icon'
import type { LinkProps } from '@tanstack/react-router'

export type Entry = { to: NonNullable<LinkProps['to']>; icon: IconName; label: string }
/** A group without any entry is not shown. */
export type Group = { title?: string; entries: Entry[] }

type Offered = Entry & { may: boolean }

const group = (title: string | undefined, offered: Offered[]): Group => ({
  title,
  entries: offered.filter((one) => one.may).map(({ to, icon, label }) => ({ to, icon, label })),
})

const filled = (groups: Group[]) => groups.filter((one) => one.entries.length > 0)

/** What there is to do in a community, by what the person may do there. */
export function entriesOfCommunity({ permissions }: Pick<Workplace, 'permissions'>): Group[] {
  const may = (permission: string) => permissions.includes(permission)
  return filled([
    group(undefined, [
      { to: '/c/$community/today', icon: 'today', label: t('identity.nav.today'), may: may('tickets.read') },
    ]),
    group(t('identity.nav.work'), [
      {
        to: '/c/$community/register',
        icon: 'phone',
        label: t('identity.nav.register'),
        may: may('tickets.register') && may('tickets.read'),
      },
      {
        to: '/c/$community/tickets',
        icon: 'list',
        label: t('identity.nav.tickets'),
        may: may('tickets.read'),
      },
      {
        to: '/c/$community/incidents',
        icon: 'bell',
        label: t('community.nav.incidents'),
        may: may('tickets.read') && may('incidents.manage'),
      },
      {
        to: '/c/$community/dispatch',
        icon: 'user',
        label: t('identity.nav.dispatch'),
        may: may('tickets.assign'),
      },
      {
        to: '/c/$community/planned',
        icon: 'check',
        label: t('community.nav.planned'),
        may: may('planned.read'),
      },
      {
        to: '/c/$community/developer',
        icon: 'tool',
        label: t('identity.nav.developer'),
        may: may('warranty.read'),
      },
      {
        to: '/c/$community/call-backs',
        icon: 'sync',
        label: t('servicedesk.callsToMake.title'),
        may: may('tickets.call-back'),
      },
      {
        to: '/c/$community/complaints',
        icon: 'warn',
        label: t('closing.complaints.nav'),
        may: may('complaints.read'),
      },
      {
        to: '/c/$community/temperatures',
        icon: 'home',
        label: t('community.nav.temperatures'),
        may: may('leaks.read'),
      },
      {
        to: '/c/$community/counter',
        icon: 'people',
        label: t('community.nav.counter'),
        may: may('tickets.register') && may('tickets.read'),
      },
      {
        to: '/c/$community/hotline',
        icon: 'phone',
        label: t('community.nav.hotline'),
        may: may('calls.check') || (may('tickets.call-back') && may('tickets.read')),
      },
      {
        to: '/c/$community/letters',
        icon: 'mail',
        label: t('community.nav.letters'),
        may: may('tickets.call-back') && may('tickets.read'),
      },
      {
        to: '/c/$community/mails',
        icon: 'mail',
        label: t('community.nav.mails'),
        may: may('tickets.call-back'),
      },
      {
        to: '/c/$community/reception',
        icon: 'chat',
        label: t('closing.reception.nav'),
        may: may('reception.read'),
      },
      {
        to: '/c/$community/supervisions',
        icon: 'scale',
        label: t('identity.nav.supervisions'),
        may: may('supervision.read'),
      },
    ]),
    group(t('community.nav.section'), [
      {
        to: '/c/$community/ledger',
        icon: 'home',
        label: t('community.nav.ledger'),
        may: may('places.read'),
      },
      {
        to: '/c/$community/homes',
        icon: 'key',
        label: t('community.nav.homes'),
        may: may('residents.bind'),
      },
      {
        to: '/c/$community/moves',
        icon: 'box',
        label: t('moves.nav.moves'),
        may: may('moves.edit'),
      },
      {
        to: '/c/$community/visits',
        icon: 'check',
        label: t('moves.nav.visits'),
        may: may('visits.make'),
      },
      {
        to: '/c/$community/equipment',
        icon: 'bolt',
        label: t('community.nav.machines'),
        may: may('equipment.read'),
      },
      {
        to: '/c/$community/fittings',
        icon: 'pipe',
        label: t('community.nav.equipment'),
        may: may('equipment.read'),
      },
      {
        to: '/c/$community/spots',
        icon: 'scan',
        label: t('community.nav.spots'),
        may: may('spots.edit'),
      },
      {
        to: '/c/$community/delivery',
        icon: 'mail',
        label: t('messages.nav.delivery'),
        may: viewsFor(permissions).length > 0,
      },
    ]),
    group(t('identity.nav.results'), [
      { to: '/c/$community/wall', icon: 'wall', label: t('identity.nav.wall'), may: may('wall.read') },
      {
        to: '/c/$community/figures',
        icon: 'list',
        label: t('identity.nav.figures'),
        may: may('figures.read'),
      },
      { to: '/c/$community/terms', icon: 'scale', label: t('standards.nav.terms'), may: may('wall.read') },
      {
        to: '/c/$community/verify',
        icon: 'shield',
        label: t('identity.nav.verify'),
        may: may('evidence.verify'),
      },
    ]),
    group(t('identity.nav.settings'), [
      { to: '/c/$community/staff', icon: 'people', label: t('workforce.nav'), may: may('staff.read') },
      { to: '/c/$community/hours', icon: 'clock', label: t('calendar.nav.hours'), may: may('calendar.read') },
      { to: '/c/$community/badges', icon: 'badge', label: t('account.nav.badges'), may: may('staff.badges') },
      {
        to: '/c/$community/settings',
        icon: 'gear',
        label: t('community.nav.communitySettings'),
        may: communitySettings.some(may),
      },
    ]),
  ])
}

/** What there is to do in a head office; its name stands above when there are several. */
export function entriesOfOffice(
  { name, permissions }: Pick<Workplace, 'name' | 'permissions'>,
  named: boolean,
): Group[] {
  const may = (permission: string) => permissions.includes(permission)
  return filled([
    group(named ? name : t('identity.nav.company'), [
      {
        to: '/companies/$company/today',
        icon: 'today',
        label: t('identity.nav.today'),
        may: may('figures.company'),
      },
      {
        to: '/companies/$company/wall',
        icon: 'wall',
        label: t('identity.nav.companies'),
        may: may('wall.company'),
      },
      {
        to: '/companies/$company/communities',
        icon: 'home',
        label: t('setup.communities.nav'),
        may: may('communities.read'),
      },
      {
        to: '/companies/$company/accounts',
        icon: 'people',
        label: t('account.nav.accounts'),
        may: may('accounts.read'),
      },
      {
        to: '/companies/$company/holidays',
        icon: 'calendar',
        label: t('calendar.nav.holidays'),
        may: may('calendar.read'),
      },
      {
        to: '/companies/$company/settings',
        icon: 'gear',
        label: t('community.nav.companySettings'),
        may: companySettings.some(may),
      },
      {
        to: '/companies/$company/health',
        icon: 'shield',
        label: t('identity.nav.health'),
        may: may('health.read'),
      },
    ]),
  ])
}
