import type { CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import type { TicketView } from '../api'
import { alike, join } from '../intake'
import { joinTicket } from '../mails'
import { standingOf, stateTone, titleOf } from '../tickets'
import { type Draft, saysWhose, toldBy } from './draft'

type Props = {
  community: CommunityId
  draft: Draft
  space: SpaceId
  category: string
  onJoined: (ticket: TicketId) => void
}

/** What is open there already: the same again joins it instead of becoming another ticket. */
export function AlikeCard({ community, draft, space, category, onJoined }: Props) {
  const { data, error, refetch } = useQuery(alike(community, space, category))
  const queries = useQueryClient()
  const { message } = App.useApp()
  const joining = useMutation({
    mutationFn: async ({ id }: TicketView) => {
      const { mail, channel, description, photos = [] } = draft
      if (mail) await joinTicket(community, mail.id, id)
      else await join(community, id, { channel, ...toldBy(draft), description, photos })
    },
    onSuccess: (_, { id, number }) => {
      message.success(t('intake.alikeJoined', { number }), 3)
      queries.invalidateQueries({ queryKey: ['ticket', community, id] })
      queries.invalidateQueries({ queryKey: ['tickets', community] })
      onJoined(id)
    },
    onSettled: () => {
      if (!draft.mail) return
      queries.invalidateQueries({ queryKey: ['mails', community] })
      queries.invalidateQueries({ queryKey: ['mail', community, draft.mail.id] })
    },
  })
  if (error) return <RefusalCard error={error} retry={refetch} />
  if (!data?.length) return null
  const unsaid = !draft.mail && (draft.description.trim() === '' || !saysWhose(draft))
  return (
    <section className="card pad">
      <h2 className="t3">{t('intake.alike')}</h2>
      <p className="q s13">{unsaid ? t('intake.alikeNeedsWords') : t('intake.alikeHint')}</p>
      {data.map((ticket) => (
        <div key={ticket.id} className="row">
          <div className="sp">
            <Link to="/c/$community/tickets/$ticket" params={{ community, ticket: ticket.id }}>
              {titleOf(ticket)}
            </Link>
            <div className="s13 q">
              {ticket.number} · {moment(ticket.reportedAt, serverNow())}
            </div>
          </div>
          <span className={stateTone[ticket.state]}>{standingOf(ticket)}</span>
          <Button disabled={unsaid} loading={joining.isPending} onClick={() => joining.mutate(ticket)}>
            {t('intake.alikeJoin')}
          </Button>
        </div>
      ))}
      <RefusalCard error={joining.error} />
    </section>
  )
}
