import '../dispatchTexts'
import type { AccountId, CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Toast } from 'antd-mobile'
import type { TicketView } from '../api'
import { append } from '../outbox/append'
import { myHelp } from '../outbox/besides'
import { type OutboxItem, useDraining } from '../outbox/useOutbox'
import { titleOf } from '../tickets'
import { Kept } from './JobSteps'

type Props = { account: AccountId; community: CommunityId; items: OutboxItem[] }

/** Where one helps though another was sent: one tap says that one is there, signal or not. */
export default function HelpSection({ account, community, items }: Props) {
  const { data } = useQuery(myHelp(account, community))
  const sendNow = useDraining(account)
  const arrive = useMutation({
    mutationFn: (ticket: TicketView) =>
      append({
        account,
        community,
        subject: ticket.id,
        label: titleOf(ticket),
        kind: 'ticket.help',
        photos: [],
      }),
    onSuccess: () => {
      Toast.show({ content: t('dispatch.helpers.thanks') })
      sendNow()
    },
  })
  const kept = (ticket: TicketView) =>
    items.find(
      ({ command, state }) =>
        command.kind === 'ticket.help' && command.subject === ticket.id && state !== 'sent',
    )
  if (!data?.length) return <RefusalCard error={arrive.error} />
  return (
    <section className="col">
      <h2 className="section">{t('dispatch.helpers.mine')}</h2>
      <RefusalCard error={arrive.error} />
      {data.map((ticket) => (
        <div key={ticket.id} className="card job">
          <b className="what">{titleOf(ticket)}</b>
          <div className="row">
            <span className="q">
              {ticket.spaceLabel}
              {ticket.assignee && ` · ${ticket.assignee.name}`}
            </span>
            <span className="sp" />
            <Here item={kept(ticket)} busy={arrive.isPending} here={() => arrive.mutate(ticket)} />
          </div>
        </div>
      ))}
    </section>
  )
}

type HereProps = { item: OutboxItem | undefined; busy: boolean; here: () => void }

function Here({ item, busy, here }: HereProps) {
  if (item) return <Kept item={item} />
  return (
    <Button size="small" color="primary" loading={busy} onClick={here}>
      {t('dispatch.helpers.here')}
    </Button>
  )
}
