import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd-mobile'
import { myReports } from '../api'
import { ReportRow } from './ReportRow'

/** Everything a household has reported. */
export function ReportsPage({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(myReports(community))
  return (
    <main className="page">
      <header className="bar home">
        <h1>{t('servicedesk.resident.listTitle')}</h1>
      </header>
      <div className="pad col">
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Skeleton.Paragraph lineCount={6} animated />}
        {data?.length === 0 && <p className="m">{t('servicedesk.resident.noPast')}</p>}
        {data && data.length > 0 && (
          <div className="card list">
            {data.map((ticket) => (
              <ReportRow key={ticket.id} ticket={ticket} />
            ))}
          </div>
        )}
      </div>
    </main>
  )
}
