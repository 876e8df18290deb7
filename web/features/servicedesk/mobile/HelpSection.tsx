import '../dispatchTexts'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Toast } from 'antd-mobile'
import { helpArrived, myHelp } from '../crew'
import { titleOf } from '../tickets'

/** Where one helps though another was sent: one tap says that one is there. */
export default function HelpSection({ community }: { community: CommunityId }) {
  const { data } = useQuery(myHelp(community))
  const queries = useQueryClient()
  const arrive = useMutation({
    mutationFn: (ticket: TicketId) => helpArrived(community, ticket),
    onSuccess: () => Toast.show({ content: t('dispatch.helpers.thanks') }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['my-help', community] }),
  })
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
            <Button
              size="small"
              color="primary"
              loading={arrive.isPending}
              onClick={() => arrive.mutate(ticket.id)}
            >
              {t('dispatch.helpers.here')}
            </Button>
          </div>
        </div>
      ))}
    </section>
  )
}
