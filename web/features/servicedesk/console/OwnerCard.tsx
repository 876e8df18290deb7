import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { TicketDetail } from '../api'
import { acceptHandOver, askedOfMe, dialSpot, howItCame } from '../asked'
import { DialButton } from './DialButton'
import { useTicketChange } from './useTicketChange'

type Props = { ticket: TicketDetail; permissions: string[] }

/** Whose it is until the call-back, who was asked first, and who is asked to take it. */
export function OwnerCard({ ticket, permissions }: Props) {
  const { data, error, refetch } = useQuery(howItCame(ticket.community, ticket.id))
  const atASpot = ticket.channel === 'SPOT'
  return (
    <div className="col">
      <RefusalCard error={error} retry={refetch} />
      <div className="row">
        <span className="av g">{ticket.owner?.name.slice(0, 1) ?? '·'}</span>
        <div className="sp">
          <b>{ticket.owner?.name ?? t('servicedesk.asked.nobody')}</b>
          {data?.origin.firstAsked && data.origin.firstAsked !== ticket.owner?.name && (
            <div className="s12 q">{t('servicedesk.asked.first', { name: data.origin.firstAsked })}</div>
          )}
        </div>
      </div>
      {data?.offer && <p className="note">{t('servicedesk.asked.waits', { name: data.offer.name })}</p>}
      {data?.offer && permissions.includes('tickets.register') && <Acceptance ticket={ticket} />}
      <dl className="kv">
        <dt>{t('servicedesk.asked.channel')}</dt>
        <dd>{t(`servicedesk.channel.${ticket.channel}`)}</dd>
        {(['caller', 'reference', 'pasted'] as const).map(
          (part) =>
            data?.origin[part] && (
              <div key={part} className="pair">
                <dt>{t(`servicedesk.asked.${part === 'reference' && atASpot ? 'spot' : part}`)}</dt>
                <dd>
                  {data.origin[part]}{' '}
                  {part === 'caller' && leftNumber(ticket) && permissions.includes('tickets.call-back') && (
                    <DialButton
                      whom={data.origin[part]}
                      how={t('servicedesk.dial.spotHow')}
                      dial={(ring) => dialSpot(ticket.community, ticket.id, ring)}
                    />
                  )}
                </dd>
              </div>
            ),
        )}
      </dl>
    </div>
  )
}

/** At a spot nobody says who they are: who is named there left a number. */
const leftNumber = ({ channel }: TicketDetail) => channel === 'SPOT'

/** Shown to the one who was asked to take it. */
function Acceptance({ ticket }: { ticket: TicketDetail }) {
  const { data, error, refetch } = useQuery(askedOfMe(ticket.community))
  const say = useTicketChange(
    (accepted: boolean) => acceptHandOver(ticket.community, ticket.id, accepted),
    (accepted) => t(accepted ? 'servicedesk.asked.taken' : 'servicedesk.asked.left'),
  )
  if (error) return <RefusalCard error={error} retry={refetch} />
  if (!data?.some((one) => one.offered && one.ticket.id === ticket.id)) return null
  return (
    <>
      <div className="row">
        <Button type="primary" loading={say.isPending} onClick={() => say.mutate(true)}>
          {t('servicedesk.asked.take')}
        </Button>
        <Button disabled={say.isPending} onClick={() => say.mutate(false)}>
          {t('servicedesk.asked.leave')}
        </Button>
      </div>
      <RefusalCard error={say.error} />
    </>
  )
}
