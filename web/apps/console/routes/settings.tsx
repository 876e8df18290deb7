import type { Me } from '@features/identity/api'
import { companySettings } from '@features/servicedesk/communitySettings'
import type { CompanyRule } from '@features/servicedesk/companySettings'
import { t } from '@shared/lib/texts'
import { createRoute, Link, Outlet } from '@tanstack/react-router'
import { lazy } from 'react'
import { community, company, useCommunity, useOffice } from './frame'

const CommunitySettingsPage = lazy(() => import('@features/servicedesk/console/CommunitySettingsPage'))
const CompanySettingsPage = lazy(() => import('@features/servicedesk/console/CompanySettingsPage'))
const CategoriesPage = lazy(() => import('@features/servicedesk/console/CategoriesPage'))
const UrgentPage = lazy(() => import('@features/servicedesk/console/UrgentPage'))
const PauseReasonsPage = lazy(() => import('@features/servicedesk/console/PauseReasonsPage'))
const SkillsPage = lazy(() => import('@features/servicedesk/console/SkillsPage'))
const PointsPage = lazy(() => import('@features/servicedesk/console/PointsPage'))
const PricesPage = lazy(() => import('@features/servicedesk/console/PricesPage'))
const CallWordsPage = lazy(() => import('@features/servicedesk/console/CallWordsPage'))

const ofCommunity = createRoute({
  getParentRoute: () => community,
  path: '/settings',
  component: function CommunitySettings() {
    const { who }: { who: Me } = ofCommunity.useRouteContext()
    const office = who.communities.find(
      (one) =>
        one.kind === 'head_office' &&
        companySettings.some((permission) => one.permissions.includes(permission)),
    )
    return (
      <CommunitySettingsPage
        community={community.useParams().community}
        permissions={useCommunity().permissions}
        toCompany={
          office && (
            <Link to="/companies/$company/settings" params={{ company: office.id }}>
              {t('community.nav.companySettings')}
            </Link>
          )
        }
      />
    )
  },
})

const ofCompany = createRoute({
  getParentRoute: () => company,
  path: '/settings',
  component: function CompanySettings() {
    const office = useOffice()
    return (
      <CompanySettingsPage
        company={office.company}
        permissions={office.permissions}
        ruleLink={(rule, children) => (
          <Link className="rule" to={pageOf[rule]} params={{ company: office.id }}>
            {children}
          </Link>
        )}
      />
    )
  },
})

/** A page of one rule, with the way back to all of them. */
const rule = createRoute({
  getParentRoute: () => company,
  id: 'rule',
  component: function Rule() {
    return (
      <>
        <div className="row s13 q crumbs">
          <Link to="/companies/$company/settings" params={{ company: useOffice().id }}>
            {t('community.nav.companySettings')}
          </Link>
        </div>
        <Outlet />
      </>
    )
  },
})

const categories = createRoute({
  getParentRoute: () => rule,
  path: '/settings/categories',
  component: () => <CategoriesPage company={useOffice().company} />,
})

const urgent = createRoute({
  getParentRoute: () => rule,
  path: '/settings/urgent',
  component: () => <UrgentPage company={useOffice().company} />,
})

const pauses = createRoute({
  getParentRoute: () => rule,
  path: '/settings/pauses',
  component: () => <PauseReasonsPage company={useOffice().company} />,
})

const skills = createRoute({
  getParentRoute: () => rule,
  path: '/settings/skills',
  component: () => <SkillsPage company={useOffice().company} />,
})

const points = createRoute({
  getParentRoute: () => rule,
  path: '/settings/points',
  component: () => <PointsPage company={useOffice().company} />,
})

const prices = createRoute({
  getParentRoute: () => rule,
  path: '/settings/prices',
  component: () => <PricesPage company={useOffice().company} />,
})

const callWords = createRoute({
  getParentRoute: () => rule,
  path: '/settings/call-words',
  component: () => <CallWordsPage company={useOffice().company} />,
})

const pageOf = {
  categories: '/companies/$company/settings/categories',
  urgent: '/companies/$company/settings/urgent',
  pauses: '/companies/$company/settings/pauses',
  skills: '/companies/$company/settings/skills',
  points: '/companies/$company/settings/points',
  prices: '/companies/$company/settings/prices',
  callWords: '/companies/$company/settings/call-words',
} as const satisfies Record<CompanyRule, string>

/** What is set for a community, and for a whole company. */
export const communitySettingsRoutes = [ofCommunity] as const
export const companySettingsRoutes = [
  ofCompany,
  rule.addChildren([categories, urgent, pauses, skills, points, prices, callWords]),
] as const
