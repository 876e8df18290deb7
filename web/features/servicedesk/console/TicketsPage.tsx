import type { CommunityId } from '@shared/lib/ids'
import { useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { type TicketState, ticketPages } from '../api'
import { grouped, stateWord } from '../tickets'
import { TicketRow } from './TicketRow'

export const ticketStates: TicketState[] = [
  'reported',
  'assigned',
  'accepted',
  'arrived',
  'finished',
  'closed',
]

const OPEN = 'open'

type Props = {
  community: CommunityId
  permissions: string[]
  state?: TicketState
  onState: (state?: TicketState) => void
}

/** The tickets of the community: all that are open, or of one state; the filter lives in the address. */
export function TicketsPage({ community, permissions, state, onState }: Props) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    ticketPages(community, state),
  )
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const groups = grouped(items, useNow(15_000))
  const closed = items.filter((ticket) => ticket.state === 'closed')
  const ordered = [...groups.late, ...groups.soon, ...groups.callBack, ...groups.later, ...closed]
  return (
    <>
      <PageHeader
        title={t('servicedesk.list.title')}
        meta={data && t(metaOf(state, hasNextPage), { count: ordered.length })}
        actions={
          <Segmented
            value={state ?? OPEN}
            onChange={(picked) => onState(picked === OPEN ? undefined : (picked as TicketState))}
            options={[
              { value: OPEN, label: t('servicedesk.list.open') },
              ...ticketStates.map((value) => ({ value, label: stateWord(value) })),
            ]}
          />
        }
      />
      <RefusalCard error={error} retry={refetch} />
      <section className="card work">
        {data
          ? ordered.map((ticket) => <TicketRow key={ticket.id} ticket={ticket} permissions={permissions} />)
          : !error && <Waiting rows={8} />}
        {hasNextPage && (
          <div className="moreof">
            <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
              {t('servicedesk.list.more')}
            </Button>
          </div>
        )}
        {data && ordered.length === 0 && <p className="empty">{t('servicedesk.list.empty')}</p>}
      </section>
    </>
  )
}

function metaOf(state: TicketState | undefined, more: boolean) {
  if (state === 'closed') return 'servicedesk.list.metaClosed'
  return more ? 'servicedesk.list.metaMore' : 'servicedesk.list.meta'
}
