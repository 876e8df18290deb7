import type { CommunityId } from '@shared/lib/ids'
import { say, t } from '@shared/lib/texts'
import playbook from '@shared/lib/texts/playbook.zh.json'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { TicketDetail } from '../api'
import { type Linked, type Together, together } from '../incidents'
import { IncidentDialog } from './IncidentDialog'
import { MergeDialog, SplitDialog } from './MergeDialogs'
import { PartDialog } from './PartDialog'

say({ playbook })

type Props = { ticket: TicketDetail; mayManage: boolean }

/** What the ticket goes with, what goes with it and what was split off, each by its number. */
export default function TogetherCard({ ticket, mayManage }: Props) {
  const { data, error, refetch } = useQuery(together(ticket.community, ticket.id))
  const open = ticket.state !== 'finished' && ticket.state !== 'closed'
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t3">{t('playbook.together.title')}</h2>
      </div>
      <div className="bd col">
        <RefusalCard error={error} retry={refetch} />
        {data && <Links community={ticket.community} data={data} />}
        {data && mayManage && open && <Actions ticket={ticket} data={data} />}
      </div>
    </section>
  )
}

function Links({ community, data }: { community: CommunityId; data: Together }) {
  const { incident, lead, followers, origin, parts } = data
  if (!incident && !lead && followers.length === 0 && !origin && parts.length === 0) {
    return <p className="q s13">{t('playbook.together.none')}</p>
  }
  return (
    <dl className="kv">
      {incident && (
        <>
          <dt>{t('playbook.together.incident')}</dt>
          <dd>
            <Link to="/c/$community/incidents" params={{ community }} search={{ incident: incident.id }}>
              {incident.title}
            </Link>
          </dd>
        </>
      )}
      {lead && (
        <>
          <dt>{t('playbook.together.goesWith')}</dt>
          <dd>
            <TicketLink community={community} one={lead} />
          </dd>
        </>
      )}
      {origin && (
        <>
          <dt>{t('playbook.together.origin')}</dt>
          <dd>
            <TicketLink community={community} one={origin} />
          </dd>
        </>
      )}
      {parts.length > 0 && (
        <>
          <dt>{t('playbook.together.parts')}</dt>
          <dd>
            {parts.map((one) => (
              <TicketLink key={one.id} community={community} one={one} />
            ))}
          </dd>
        </>
      )}
      {followers.length > 0 && (
        <>
          <dt>{t('playbook.together.followers', { count: followers.length })}</dt>
          <dd>
            {followers.slice(0, 8).map((one) => (
              <TicketLink key={one.id} community={community} one={one} />
            ))}
          </dd>
        </>
      )}
    </dl>
  )
}

export function TicketLink({ community, one }: { community: CommunityId; one: Linked }) {
  return (
    <div>
      <Link to="/c/$community/tickets/$ticket" params={{ community, ticket: one.id }}>
        {one.number}
      </Link>{' '}
      <span className="s13 q">{one.spaceLabel}</span>
    </div>
  )
}

function Actions({ ticket, data }: { ticket: TicketDetail; data: Together }) {
  const [open, setOpen] = useState<'merge' | 'part' | 'split' | 'incident'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <div className="row chips">
        {data.lead ? (
          <Button size="small" onClick={() => setOpen('part')}>
            {t('playbook.together.part')}
          </Button>
        ) : (
          <Button size="small" onClick={() => setOpen('merge')}>
            {t('playbook.together.merge')}
          </Button>
        )}
        <Button size="small" onClick={() => setOpen('split')}>
          {t('playbook.together.split')}
        </Button>
        {!data.incident && !data.lead && ticket.visit && (
          <Button size="small" onClick={() => setOpen('incident')}>
            {t('playbook.together.openIncident')}
          </Button>
        )}
      </div>
      {open === 'part' && <PartDialog ticket={ticket} close={close} />}
      {open === 'merge' && <MergeDialog ticket={ticket} close={close} />}
      {open === 'split' && <SplitDialog ticket={ticket} close={close} />}
      {open === 'incident' && <IncidentDialog ticket={ticket} close={close} />}
    </>
  )
}
