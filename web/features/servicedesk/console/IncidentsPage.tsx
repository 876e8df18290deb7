import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { say, t } from '@shared/lib/texts'
import playbook from '@shared/lib/texts/playbook.zh.json'
import { moment } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type Incident, incidents } from '../incidents'
import { IncidentPanel } from './IncidentPanel'

say({ playbook })

type Props = {
  community: CommunityId
  mayManage: boolean
  open?: string
  onOpen: (incident?: string) => void
}

/** What whole buildings had: one notice each, one result. */
export default function IncidentsPage({ community, mayManage, open, onOpen }: Props) {
  const { data, error, refetch } = useQuery(incidents(community))
  return (
    <>
      <PageHeader title={t('playbook.together.list')} meta={t('playbook.together.listMeta')} />
      <RefusalCard error={error} retry={refetch} />
      <section className="card">
        {!data && !error && <Waiting rows={6} />}
        {data?.length === 0 && <p className="empty">{t('playbook.together.empty')}</p>}
        {data && data.length > 0 && <Lines items={data} onOpen={onOpen} />}
      </section>
      {open && (
        <IncidentPanel
          community={community}
          id={open}
          mayManage={mayManage}
          close={() => onOpen(undefined)}
        />
      )}
    </>
  )
}

function Lines({ items, onOpen }: { items: Incident[]; onOpen: (incident: string) => void }) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('playbook.together.when')}</th>
          <th>{t('playbook.together.name')}</th>
          <th>{t('playbook.together.area')}</th>
          <th>{t('playbook.together.tickets')}</th>
          <th>{t('playbook.together.resultWords')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <td className="nw">{moment(one.openedAt, serverNow())}</td>
            <td>
              <Button type="link" onClick={() => onOpen(one.id)}>
                {one.title}
              </Button>
            </td>
            <td>{one.area}</td>
            <td>{t('playbook.together.ticketsCount', { count: one.tickets + 1 })}</td>
            <td>
              <span className={one.endedAt ? 'tag' : 'tag pri'}>
                {t(one.endedAt ? 'playbook.together.over' : 'playbook.together.running')}
              </span>
              <div className="s13 q">{one.result}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
