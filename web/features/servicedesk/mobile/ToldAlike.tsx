import '../keptTexts'
import type { CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Toast } from 'antd-mobile'
import type { TicketView } from '../api'
import { alike } from '../intake'
import { standingOf, stateTone, titleOf } from '../tickets'

type Props = {
  community: CommunityId
  space: SpaceId
  category: string
  /** What is told is complete. */
  ready: boolean
  join: (ticket: TicketView) => Promise<unknown>
  onJoined: (ticket: TicketId) => void
}

/** What is open there already: the same again joins it instead of becoming another ticket. */
export function ToldAlike({ community, space, category, ready, join, onJoined }: Props) {
  const { data, error, refetch } = useQuery(alike(community, space, category))
  const joining = useMutation({
    mutationFn: join,
    onSuccess: (_, { id, number }) => {
      Toast.show({ content: t('seen.told.joined', { number }) })
      onJoined(id)
    },
  })
  if (!data?.length) return <RefusalCard error={error} retry={refetch} />
  return (
    <section className="card hero col">
      <b>{t('seen.told.alike')}</b>
      {data.map((ticket) => (
        <div key={ticket.id} className="col">
          <div className="row">
            <span className="sp">{titleOf(ticket)}</span>
            <span className={stateTone[ticket.state]}>{standingOf(ticket)}</span>
          </div>
          <span className="q">
            {ticket.number} · {moment(ticket.reportedAt, serverNow())}
          </span>
          <Button
            block
            disabled={!ready}
            loading={joining.isPending}
            aria-label={`${t('seen.told.join')} ${ticket.number}`}
            onClick={() => joining.mutate(ticket)}
          >
            {t('seen.told.join')}
          </Button>
        </div>
      ))}
      <RefusalCard error={joining.error} />
    </section>
  )
}
