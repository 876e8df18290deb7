import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment, monthOf } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { PromiseMark, type Verdict, verdicts } from '@shared/ui/PromiseMark'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type CommunityTally, companyWall } from '../api'
import { PeriodSwitch } from './PeriodSwitch'

const count: Record<Verdict, (community: CommunityTally) => number> = {
  breached: (one) => one.breached,
  at_risk: (one) => one.atRisk,
  met: (one) => one.met,
  not_due: (one) => one.notDue,
  not_measurable: (one) => one.notMeasurable,
}

type Props = { company: string; month?: string; onMonth: (month: string) => void }

/** All communities of a company side by side; the ones that broke most promises first. */
export function CompanyWallPage({ company, month = monthOf(serverNow()), onMonth }: Props) {
  const { data, error, refetch } = useQuery(companyWall(company, month))
  const worstFirst = [...(data?.communities ?? [])].sort(
    (a, b) => b.breached - a.breached || b.atRisk - a.atRisk,
  )
  return (
    <>
      <PageHeader
        title={t('standards.company.title')}
        meta={data && t('standards.company.meta', { count: data.communities.length })}
        actions={
          <PeriodSwitch
            period={month}
            today={`${monthOf(serverNow())}-01`}
            kinds={['month']}
            onPeriod={onMonth}
          />
        }
      />
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={6} />}
      {data?.communities.length === 0 && <p className="empty card">{t('standards.company.empty')}</p>}
      {worstFirst.length > 0 && (
        <section className="card">
          <table className="tb figures">
            <thead>
              <tr>
                <th>{t('standards.company.community')}</th>
                {verdicts.map((verdict) => (
                  <th key={verdict} className="num">
                    <PromiseMark verdict={verdict} />
                  </th>
                ))}
                <th>
                  <span className="sr">{t('standards.company.open')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {worstFirst.map((community) => (
                <tr key={community.community}>
                  <td>
                    <b>{community.name}</b>
                  </td>
                  {verdicts.map((verdict) => (
                    <td
                      key={verdict}
                      className={verdict === 'breached' && community.breached > 0 ? 'num breach' : 'num'}
                    >
                      {count[verdict](community)}
                    </td>
                  ))}
                  <td className="num">
                    <Link
                      to="/c/$community/wall"
                      params={{ community: community.community }}
                      search={{ period: month }}
                    >
                      {t('standards.company.open')}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {data?.asOf && (
            <p className="pad s13 q">
              {t('standards.wall.judged', { time: moment(data.asOf, serverNow()) })}
            </p>
          )}
        </section>
      )}
    </>
  )
}
