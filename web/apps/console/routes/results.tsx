import { VerifyPage } from '@features/evidence/console/VerifyPage'
import { type Way, ways } from '@features/servicedesk/ways'
import { CompanyWallPage } from '@features/standards/console/CompanyWallPage'
import { WallPage } from '@features/standards/console/WallPage'
import { type Verdict, verdicts } from '@shared/ui/PromiseMark'
import { createRoute } from '@tanstack/react-router'
import { lazy } from 'react'
import { community, company, useCommunity, useOffice } from './frame'

const CompanyFiguresPage = lazy(() => import('@features/servicedesk/console/CompanyFiguresPage'))
const FiguresPage = lazy(() => import('@features/servicedesk/console/FiguresPage'))
const AdoptSetPage = lazy(() => import('@features/standards/console/AdoptSetPage'))
const TermsPage = lazy(() => import('@features/standards/console/TermsPage'))

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

const wall = createRoute({
  getParentRoute: () => community,
  path: '/wall',
  validateSearch: (search): { period?: string; clause?: string; state?: Verdict } => ({
    period: text(search.period),
    clause: text(search.clause),
    state: verdicts.find((one) => one === search.state),
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

const adoptSet = createRoute({
  getParentRoute: () => community,
  path: '/terms/adopt',
  validateSearch: (search): { set?: string } => ({ set: text(search.set) }),
  component: function AdoptSet() {
    const navigate = adoptSet.useNavigate()
    const at = community.useParams().community
    return (
      <AdoptSetPage
        community={at}
        set={adoptSet.useSearch().set}
        onSet={(set) => navigate({ search: { set } })}
        onAdopted={() => navigate({ to: '/c/$community/wall', params: { community: at } })}
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

const way = (value: unknown): Way | undefined => ways.find((one) => one === value)

const figures = createRoute({
  getParentRoute: () => community,
  path: '/figures',
  validateSearch: (search): { month?: string; way?: Way; figure?: string; of?: Way; key?: string } => ({
    month: text(search.month),
    way: way(search.way),
    figure: text(search.figure),
    of: way(search.of),
    key: text(search.key),
  }),
  component: function Figures() {
    const navigate = figures.useNavigate()
    return (
      <FiguresPage
        community={community.useParams().community}
        view={figures.useSearch()}
        onView={(view) => navigate({ search: view })}
      />
    )
  },
})

const companyToday = createRoute({
  getParentRoute: () => company,
  path: '/today',
  validateSearch: (search): { month?: string; figure?: string } => ({
    month: text(search.month),
    figure: text(search.figure),
  }),
  component: function TodayOfCompany() {
    const navigate = companyToday.useNavigate()
    return (
      <CompanyFiguresPage
        company={useOffice().company}
        view={companyToday.useSearch()}
        onView={(view) => navigate({ search: view })}
      />
    )
  },
})

/** What came of the promises, and how the work went. */
export const resultRoutes = [wall, figures, terms, adoptSet, verify] as const
export const companyResultRoutes = [companyToday, companyWall] as const
