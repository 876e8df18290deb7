import '@shared/lib/fieldTexts'
import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Bar } from '@shared/ui/phone/Bar'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd-mobile'
import { lazy, Suspense } from 'react'
import { liveQuote, usualAsk } from '../field'
import { jobs } from '../outbox/jobs'
import { unsent, useOutbox } from '../outbox/useOutbox'
import { titleOf } from '../tickets'
import { Job } from './Job'
import { OfflineStrip } from './OfflineStrip'
import { stateInPhone } from './steps'

const DeclinedNote = lazy(() => import('./DeclinedNote'))

type Props = { account: AccountId; community: CommunityId; id: TicketId; mayPause?: boolean }

/** One job: the clocks, the steps, and one main button for the next of them. Nothing waits for the network. */
export function JobPage({ account, community, id, mayPause = false }: Props) {
  const { data, error, refetch } = useQuery(jobs(account, community))
  const items = useOutbox(account)
  const ticket = data?.items.find((one) => one.id === id)
  const declined = items.find(
    ({ command, state }) => command.kind === 'ticket.decline' && command.subject === id && state !== 'sent',
  )
  return (
    <main className="page docked">
      <OfflineStrip waiting={unsent(items).length} />
      <Bar title={ticket ? titleOf(ticket) : t('servicedesk.list.title')} text={ticket?.spaceLabel} />
      <div className="pad col">
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Skeleton.Paragraph lineCount={8} animated />}
        {data && !ticket && <p className="card hero m">{t('servicedesk.work.gone')}</p>}
        {ticket && declined && (
          <Suspense>
            <DeclinedNote item={declined} />
          </Suspense>
        )}
        {data && ticket && !declined && (
          <Job
            account={account}
            ticket={ticket}
            items={items}
            mayPause={mayPause}
            state={stateInPhone(ticket, items)}
            ask={data.asks?.find((one) => one.ticket === id) ?? usualAsk(id, ticket.categoryName)}
            quote={liveQuote(data.quotes?.filter((one) => one.ticket === id))}
            promised={data.postponements?.find((one) => one.ticket === id)}
          />
        )}
      </div>
    </main>
  )
}
