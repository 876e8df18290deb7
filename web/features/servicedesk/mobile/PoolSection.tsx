import { request } from '@shared/api/request'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { ClockChip } from '@shared/ui/ClockChip'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Toast } from 'antd-mobile'
import type { TicketView, TicketWithStory } from '../api'
import { myPoints, pointsOf } from '../dispatch'
import { deadlineOf, runningClock, titleOf } from '../tickets'

const at = (community: CommunityId) => `/api/communities/${community}`

/** What one can do there and may take; whoever is first has it. */
export function PoolSection({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['pool', community],
    queryFn: () => request<{ items: TicketView[] }>(`${at(community)}/pool`),
    select: (page) => page.items,
    refetchInterval: 15_000,
  })
  const points = useQuery(myPoints(community)).data
  const queries = useQueryClient()
  const claim = useMutation({
    mutationFn: (ticket: TicketId) =>
      request<TicketWithStory>(`${at(community)}/tickets/${ticket}/claim`, { method: 'POST', json: {} }),
    onSuccess: ({ number }) => Toast.show({ content: t('servicedesk.pool.claimed', { number }) }),
    onSettled: () => {
      queries.invalidateQueries({ queryKey: ['pool', community] })
      queries.invalidateQueries({ queryKey: ['my-jobs'] })
    },
  })
  if (error) return <RefusalCard error={error} retry={refetch} />
  if (!data?.length) return <RefusalCard error={claim.error} />
  return (
    <section className="col gap">
      <h2 className="section">{t('servicedesk.pool.title')}</h2>
      <RefusalCard error={claim.error} />
      {data.map((ticket) => {
        const clock = runningClock(ticket)
        return (
          <div key={ticket.id} className="card job">
            <div className="row">
              {clock && (
                <ClockChip
                  clock={deadlineOf(ticket, clock)}
                  name={t(`servicedesk.clock.${clock.name}`)}
                  big
                />
              )}
              <span className="sp" />
              <Button
                size="small"
                color="primary"
                loading={claim.isPending}
                onClick={() => claim.mutate(ticket.id)}
              >
                {t('servicedesk.pool.claim')}
              </Button>
            </div>
            <b className="what">{titleOf(ticket)}</b>
            <div className="row">
              <span className="q">{ticket.spaceLabel}</span>
              <span className="sp" />
              {pointsOf(points, ticket) > 0 && (
                <span className="tag">
                  {t('servicedesk.points.job', { count: pointsOf(points, ticket) })}
                </span>
              )}
            </div>
          </div>
        )
      })}
    </section>
  )
}
