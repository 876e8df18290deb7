import { me } from '@features/identity/api'
import { t } from '@shared/lib/texts'
import { useQueryClient } from '@tanstack/react-query'
import { createRoute, Link, useRouter } from '@tanstack/react-router'
import { lazy } from 'react'
import { NextStep } from '../NextStep'
import { company, useOffice } from './frame'

const CommunitiesPage = lazy(() => import('@features/identity/console/CommunitiesPage'))
const AccountsPage = lazy(() => import('@features/identity/console/AccountsPage'))
const HolidaysPage = lazy(() => import('@features/calendar/console/HolidaysPage'))
const HealthPage = lazy(() => import('@features/jobs/console/HealthPage'))

const health = createRoute({
  getParentRoute: () => company,
  path: '/health',
  component: function Health() {
    const holidays = (
      <Link to="/companies/$company/holidays" params={{ company: useOffice().id }}>
        {t('jobs.health.enterYear')}
      </Link>
    )
    return <HealthPage ways={{ 'calendar.year-missing': holidays }} />
  },
})

const accounts = createRoute({
  getParentRoute: () => company,
  path: '/accounts',
  component: function Accounts() {
    const { who } = accounts.useRouteContext()
    return <AccountsPage office={useOffice()} who={who} />
  },
})

const communities = createRoute({
  getParentRoute: () => company,
  path: '/communities',
  component: function Communities() {
    const office = useOffice()
    const queries = useQueryClient()
    const router = useRouter()
    return (
      <CommunitiesPage
        company={office.company}
        mayEdit={office.permissions.includes('communities.edit')}
        next={(id) => office.permissions.includes('communities.edit') && <NextStep community={id} />}
        onRegistered={() => queries.fetchQuery({ ...me, staleTime: 0 }).then(() => router.invalidate())}
      />
    )
  },
})

const holidays = createRoute({
  getParentRoute: () => company,
  path: '/holidays',
  validateSearch: (search): { year?: number } => ({
    year: typeof search.year === 'number' ? search.year : undefined,
  }),
  component: function Holidays() {
    const navigate = holidays.useNavigate()
    const office = useOffice()
    return (
      <HolidaysPage
        company={office.company}
        mayEdit={office.permissions.includes('calendar.edit')}
        year={holidays.useSearch().year}
        onYear={(year) => navigate({ search: { year } })}
      />
    )
  },
})

/** What a company's head office keeps. */
export const officeRoutes = [communities, health, accounts, holidays] as const
