import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { dayOf, moment, span } from '@shared/lib/time'
import { usePrint } from '@shared/lib/usePrint'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Space } from 'antd'
import { createPortal } from 'react-dom'
import { type Handling, handle, handledSlips, type Slip, slips } from '../api'

type Props = { community: CommunityId; communityName: string }

/** Letters to print, and what was done with each; those that wait longest first. */
export function PaperCard({ community, communityName }: Props) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    slips(community),
  )
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const [sheet, print] = usePrint<Slip>()
  const done = useHandling(community)
  return (
    <section className="card">
      <RefusalCard error={error ?? done.error} retry={refetch} />
      {!data && !error && <Waiting rows={5} />}
      {data && items.length === 0 && <p className="empty">{t('messages.paper.empty')}</p>}
      {items.length > 0 && (
        <>
          <div className="hd">
            <span className="m">{t('messages.paper.why')}</span>
            <span className="sp" />
            <Button type="primary" onClick={() => print(items)}>
              {t('messages.paper.print', { count: items.length })}
            </Button>
          </div>
          <table className="tb">
            <thead>
              <tr>
                <th>{t('messages.paper.since')}</th>
                <th>{t('messages.paper.to')}</th>
                <th>{t('messages.paper.what')}</th>
                <th>
                  <span className="sr">{t('messages.paper.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((slip) => (
                <tr key={slip.id}>
                  <td className="nw">{span(serverNow().getTime() - new Date(slip.toldAt).getTime())}</td>
                  <td>
                    <b>{slip.address}</b>
                  </td>
                  <td>
                    {slip.title}{' '}
                    {slip.urgency === 'urgent' && (
                      <span className="tag risk">{t('messages.paper.urgent')}</span>
                    )}
                    <div className="q s13">{slip.text}</div>
                  </td>
                  <td className="num">
                    <Space>
                      <Button size="small" onClick={() => print([slip])}>
                        {t('messages.paper.printOne')}
                      </Button>
                      <Button size="small" onClick={() => done.mutate({ slip, how: 'handed_over' })}>
                        {t('messages.paper.handedOver')}
                      </Button>
                      <Button size="small" onClick={() => done.mutate({ slip, how: 'put_up' })}>
                        {t('messages.paper.putUp')}
                      </Button>
                    </Space>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {hasNextPage && (
        <div className="moreof">
          <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            {t('messages.paper.more')}
          </Button>
        </div>
      )}
      <PrintedSlips slips={sheet} communityName={communityName} />
    </section>
  )
}

function useHandling(community: CommunityId) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: ({ slip, how }: { slip: Slip; how: Handling }) => handle(community, slip.id, how),
    onSuccess: (_, { slip, how }) =>
      message.success(
        t('messages.paper.done', { address: slip.address, how: t(`messages.paper.how_${how}`) }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['paper', community] }),
  })
}

/** One sheet a letter, outside the page so that nothing else is printed. */
function PrintedSlips({ slips: sheets, communityName }: { slips: Slip[]; communityName: string }) {
  if (sheets.length === 0) return null
  return createPortal(
    <div className="sheets">
      {sheets.map((slip) => (
        <article key={slip.id} className="sheet">
          <p className="to">{slip.address}</p>
          <h1>{slip.title}</h1>
          <p className="words">{slip.text}</p>
          <footer>
            {t('messages.paper.slipFoot', { community: communityName, date: dayOf(slip.toldAt) })}
          </footer>
        </article>
      ))}
    </div>,
    document.body,
  )
}

/** What went out on paper: when, how and by whom. */
export function HandledCard({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(handledSlips(community))
  return (
    <section className="card">
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={5} />}
      {data?.length === 0 && <p className="empty">{t('messages.paper.handledEmpty')}</p>}
      {data && data.length > 0 && (
        <table className="tb">
          <thead>
            <tr>
              <th>{t('messages.paper.at')}</th>
              <th>{t('messages.paper.what')}</th>
              <th>{t('messages.paper.how')}</th>
              <th>{t('messages.paper.by')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((slip) => (
              <tr key={slip.id}>
                <td className="nw">{moment(slip.at, serverNow())}</td>
                <td>{slip.title}</td>
                <td>{t(`messages.paper.how_${slip.handling}`)}</td>
                <td>{slip.by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
