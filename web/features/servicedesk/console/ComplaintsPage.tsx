import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { complaints } from '../closing'
import { type ComplaintView, complaintViews } from '../complaintViews'
import { AnalysisView } from './AnalysisView'
import { ComplaintTable } from './ComplaintTable'
import { MeetingView } from './MeetingView'
import { WarningsView } from './WarningsView'

type Props = {
  community: CommunityId
  permissions: string[]
  view?: ComplaintView
  onView: (view: ComplaintView) => void
}

/** Complaints: each explained, the overdue ones weekly, all of them monthly, and what warns. */
export default function ComplaintsPage({ community, permissions, view = 'all', onView }: Props) {
  const mayHandle = permissions.includes('complaints.handle')
  const mayManage = permissions.includes('complaints.manage')
  return (
    <>
      <PageHeader
        title={t('closing.complaints.title')}
        actions={
          <Segmented
            value={view}
            onChange={onView}
            options={complaintViews.map((value) => ({ value, label: t(`closing.complaints.${value}`) }))}
          />
        }
      />
      {(view === 'all' || view === 'overdue') && (
        <List community={community} overdue={view === 'overdue'} mayHandle={mayHandle} />
      )}
      {view === 'meeting' && (
        <MeetingView community={community} mayHandle={mayHandle} mayManage={mayManage} />
      )}
      {view === 'month' && <AnalysisView community={community} mayManage={mayManage} />}
      {view === 'warnings' && <WarningsView community={community} mayManage={mayManage} />}
    </>
  )
}

type ListProps = { community: CommunityId; overdue: boolean; mayHandle: boolean }

function List({ community, overdue, mayHandle }: ListProps) {
  const { data, error, refetch } = useQuery(complaints(community, overdue))
  return (
    <section className="card">
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={6} />}
      {data?.length === 0 && (
        <p className="empty">{t(overdue ? 'closing.complaints.emptyOverdue' : 'closing.complaints.empty')}</p>
      )}
      {data && data.length > 0 && <ComplaintTable community={community} items={data} mayHandle={mayHandle} />}
    </section>
  )
}
