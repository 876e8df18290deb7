import './supervisionTexts'
import { useNames } from '@shared/api/colleagues'
import type { AccountId, CommunityId } from '@shared/lib/ids'
import { useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { deadline, moment } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { type Supervision, standingOf, supervisions, toneOf } from '../supervision'
import { IssueDialog } from './IssueDialog'
import { SupervisionPanel } from './SupervisionPanel'

type Props = {
  community: CommunityId
  me: AccountId
  permissions: string[]
  open?: string
  onOpen: (id?: string) => void
}

/** What headquarters wants done here: open first, the soonest due on top. */
export default function SupervisionsPage({ community, me, permissions, open, onOpen }: Props) {
  const { data, error, refetch } = useQuery(supervisions(community))
  const [issuing, setIssuing] = useState(false)
  const issues = permissions.includes('supervision.issue')
  return (
    <>
      <PageHeader
        title={t('supervision.title')}
        meta={t('supervision.meta')}
        actions={
          issues && (
            <Button type="primary" onClick={() => setIssuing(true)}>
              {t('supervision.issue')}
            </Button>
          )
        }
      />
      <RefusalCard error={error} retry={refetch} />
      <section className="card">
        {!data && !error && <Waiting rows={5} />}
        {data?.length === 0 && (
          <p className="empty">{t(issues ? 'supervision.emptyIssuer' : 'supervision.empty')}</p>
        )}
        {data && data.length > 0 && <Table community={community} items={data} onOpen={onOpen} />}
      </section>
      {issuing && <IssueDialog community={community} close={() => setIssuing(false)} />}
      {open && (
        <SupervisionPanel
          key={open}
          community={community}
          id={open}
          me={me}
          permissions={permissions}
          close={() => onOpen(undefined)}
        />
      )}
    </>
  )
}

type TableProps = { community: CommunityId; items: Supervision[]; onOpen: (id: string) => void }

function Table({ community, items, onOpen }: TableProps) {
  const now = useNow(60_000)
  const names = useNames(community)
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('supervision.head.due')}</th>
          <th>{t('supervision.head.subject')}</th>
          <th>{t('supervision.head.state')}</th>
          <th>{t('supervision.head.issued')}</th>
          <th>
            <span className="sr">{t('supervision.open')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => {
          const standing = standingOf(one, now)
          return (
            <tr key={one.id}>
              <td className="nw">{deadline(one.dueAt, now)}</td>
              <td>
                <b>{one.subject}</b>
                {one.ticketNumber && <div className="q s13">{one.ticketNumber}</div>}
              </td>
              <td>
                <span className={toneOf[standing]}>{t(`supervision.state.${standing}`)}</span>
              </td>
              <td className="q s13">
                {names(one.issuedBy)} {moment(one.issuedAt, now)}
              </td>
              <td className="num">
                <Button onClick={() => onOpen(one.id)}>{t('supervision.open')}</Button>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
