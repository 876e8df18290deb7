import { VerifyPage } from '@features/evidence/console/VerifyPage'
import { CompanyWallPage } from '@features/standards/console/CompanyWallPage'
import { WallPage } from '@features/standards/console/WallPage'
import { createRoute } from '@tanstack/react-router'
import { lazy } from 'react'
import { community, company, useCommunity, useOffice } from './frame'

const TermsPage = lazy(() => import('@features/standards/console/TermsPage'))

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

const wall = createRoute({
  getParentRoute: () => community,
  path: '/wall',
  validateSearch: (search): { period?: string; clause?: string } => ({
    period: text(search.period),
    clause: text(search.clause),
  }),
  component: function WallOfCommunity() {
    const navigate = wall.useNavigate()
    return (
      <WallPage
        {...wall.useSearch()}
        community={community.useParams().community}
        adopts={useCommunity().permissions.includes('standards.adopt')}
        onView={(view) => navigate({ search: view })}
      />
    )
  },
})

const terms = createRoute({
  getParentRoute: () => community,
  path: '/terms',
  validateSearch: (search): { view?: 'adopted' } => ({
    view: search.view === 'adopted' ? 'adopted' : undefined,
  }),
  component: function Terms() {
    const place = useCommunity()
    const navigate = terms.useNavigate()
    const { who } = terms.useRouteContext()
    return (
      <TermsPage
        community={community.useParams().community}
        me={who.account}
        permissions={place.permissions}
        view={terms.useSearch().view ?? 'proposals'}
        onView={(view) => navigate({ search: { view: view === 'adopted' ? view : undefined } })}
      />
    )
  },
})

const verify = createRoute({
  getParentRoute: () => community,
  path: '/verify',
  component: () => <VerifyPage community={community.useParams().community} />,
})

const companyWall = createRoute({
  getParentRoute: () => company,
  path: '/wall',
  validateSearch: (search): { month?: string } => ({ month: text(search.month) }),
  component: function WallOfCompany() {
    const navigate = companyWall.useNavigate()
    return (
      <CompanyWallPage
        company={useOffice().company}
        month={companyWall.useSearch().month}
        onMonth={(month) => navigate({ search: { month } })}
      />
    )
  },
})

/** What came of the promises. */
export const resultRoutes = [wall, terms, verify] as const
export const companyResultRoutes = [companyWall] as const
