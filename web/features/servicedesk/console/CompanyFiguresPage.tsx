import './figuresTexts'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment, monthOf } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Select, Space } from 'antd'
import { type CompanyMonth, figuresOfCompany, monthName, pack, percentOf, ranked } from '../figures'
import { CompanySupervisions } from './CompanySupervisions'
import { MonthSwitch } from './MonthSwitch'

export type CompanyFiguresView = { month?: string; figure?: string }

type Props = {
  company: string
  view: CompanyFiguresView
  onView: (view: CompanyFiguresView) => void
}

/** What headquarters looks at first: how its communities rank, the worst on top, then what is out of line. */
export default function CompanyFiguresPage({ company, view, onView }: Props) {
  const month = view.month ?? monthOf(serverNow())
  const { data, error, refetch } = useQuery(figuresOfCompany(company, month))
  return (
    <>
      <PageHeader
        title={t('figures.company.title')}
        meta={data && t('figures.company.meta', { count: data.communities.length, month: monthName(month) })}
        actions={
          <Space wrap>
            <MonthSwitch month={month} onMonth={(picked) => onView({ ...view, month: picked })} />
            <Button href={pack(`companies/${company}`, 'pdf', month)} download>
              {t('figures.paper')}
            </Button>
            <Button href={pack(`companies/${company}`, 'xlsx', month)} download>
              {t('figures.workbook')}
            </Button>
          </Space>
        }
      />
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={8} />}
      {data?.communities.length === 0 && <p className="empty card">{t('figures.company.empty')}</p>}
      {data && data.communities.length > 0 && (
        <>
          <Ranking
            data={data}
            month={month}
            figure={view.figure}
            onFigure={(figure) => onView({ ...view, figure })}
          />
          <Exceptions data={data} month={month} />
        </>
      )}
      <CompanySupervisions company={company} />
    </>
  )
}

type RankingProps = { data: CompanyMonth; month: string; figure?: string; onFigure: (figure: string) => void }

function Ranking({ data, month, figure, onFigure }: RankingProps) {
  const by = data.total.find((share) => share.figure === figure) ?? data.total[0]
  if (!by) return null
  const lines = ranked(data.communities, by.figure, by.figure === 'rework')
  return (
    <section className="card wide">
      <div className="hd">
        <h2 className="t3">{t('figures.company.ranking')}</h2>
        <span className="sp" />
        <Select
          aria-label={t('figures.company.rankBy')}
          value={by.figure}
          onChange={onFigure}
          style={{ minWidth: 160 }}
          options={data.total.map((share, index) => ({ value: share.figure, label: data.names[index] }))}
        />
      </div>
      <table className="tb figures">
        <thead>
          <tr>
            <th>{t('figures.company.community')}</th>
            {data.names.map((name) => (
              <th key={name} className="num">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.community}>
              <td>
                <Link to="/c/$community/figures" params={{ community: line.community }} search={{ month }}>
                  <b>{line.name}</b>
                </Link>
              </td>
              {line.figures.map((share) => (
                <td key={share.figure} className={share.exceptional ? 'num risk' : 'num'}>
                  <Link
                    to="/c/$community/figures"
                    params={{ community: line.community }}
                    search={{ month, figure: share.figure }}
                  >
                    {percentOf(share)}
                  </Link>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th>{t('figures.company.all')}</th>
            {data.total.map((share) => (
              <td key={share.figure} className="num">
                {percentOf(share)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <p className="pad s13 q">
        {data.asOf
          ? t('figures.company.asOf', { time: moment(data.asOf, serverNow()) })
          : t('figures.company.notYet')}
      </p>
    </section>
  )
}

function Exceptions({ data, month }: { data: CompanyMonth; month: string }) {
  const found = data.communities.flatMap((line) =>
    line.figures.flatMap((share, index) =>
      share.exceptional ? [{ line, share, name: data.names[index] ?? '' }] : [],
    ),
  )
  return (
    <section className="card people">
      <div className="hd">
        <h2 className="t3">{t('figures.company.exceptions')}</h2>
      </div>
      {found.length === 0 && <p className="q s13 pp">{t('figures.company.exceptionsNone')}</p>}
      {found.map(({ line, share, name }) => (
        <Link
          key={`${line.community} ${share.figure}`}
          className="pp"
          to="/c/$community/figures"
          params={{ community: line.community }}
          search={{ month, figure: share.figure }}
        >
          <div className="sp s13">
            <b>{line.name}</b> {name}{' '}
            <span className="q">{t('figures.of', { hits: share.hits, cases: share.cases })}</span>
          </div>
          <span className="tag risk">{percentOf(share)}</span>
        </Link>
      ))}
    </section>
  )
}
