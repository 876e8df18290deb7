import './supervisionTexts'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { deadline } from '@shared/lib/time'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { standingOf, supervisions, toneOf } from '../supervision'
import { IssueDialog } from './IssueDialog'

type Props = { community: CommunityId; ticket: TicketId; mayIssue: boolean }

/** What headquarters wants done about a ticket; nothing where there is none and nobody may issue any. */
export default function SupervisionCard({ community, ticket, mayIssue }: Props) {
  const { data } = useQuery(supervisions(community, ticket))
  const now = useNow(60_000)
  const [issuing, setIssuing] = useState(false)
  if (!data || (data.length === 0 && !mayIssue)) return null
  return (
    <section className="card people">
      <div className="hd">
        <h2 className="t3">{t('supervision.title')}</h2>
        <span className="sp" />
        {mayIssue && (
          <Button size="small" onClick={() => setIssuing(true)}>
            {t('supervision.issue')}
          </Button>
        )}
      </div>
      {data.map((one) => {
        const standing = standingOf(one, now)
        return (
          <Link
            key={one.id}
            className="pp"
            to="/c/$community/supervisions"
            params={{ community }}
            search={{ open: one.id }}
          >
            <div className="sp s13">{one.subject}</div>
            <span className={toneOf[standing]}>{t(`supervision.state.${standing}`)}</span>
            <span className="s12 m">{deadline(one.dueAt, now)}</span>
          </Link>
        )
      })}
      {issuing && <IssueDialog community={community} ticket={ticket} close={() => setIssuing(false)} />}
    </section>
  )
}
