import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { span } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { type HomeRequest, homeRequests } from '../api'
import type { ViewProps } from './HomesPage'
import { RequestDrawer } from './RequestDrawer'

const waited = (request: HomeRequest) => span(serverNow().getTime() - new Date(request.askedAt).getTime())

/** Requests that wait for a decision, the one that waits longest first. */
export function RequestsView({ community, switcher, seesHistory }: ViewProps) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    homeRequests(community),
  )
  const [looking, setLooking] = useState<HomeRequest>()
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const [oldest] = items
  return (
    <>
      <PageHeader
        title={t('community.homes.title')}
        meta={
          data &&
          (oldest
            ? t('community.requests.meta', { count: items.length, span: waited(oldest) })
            : t('community.requests.metaNone'))
        }
        actions={switcher}
      />
      <RefusalCard error={error} retry={refetch} />
      <section className="card">
        {!data && !error && <Waiting rows={6} />}
        {data && items.length === 0 && <p className="empty">{t('community.requests.empty')}</p>}
        {items.length > 0 && (
          <table className="tb">
            <thead>
              <tr>
                <th>{t('community.requests.waits')}</th>
                <th>{t('community.requests.who')}</th>
                <th>{t('community.requests.home')}</th>
                <th>{t('community.requests.relation')}</th>
                <th>
                  <span className="sr">{t('community.requests.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.id}>
                  <td className="nw">{waited(one)}</td>
                  <td>
                    <b>{one.name}</b> <span className="q s13 nw">{one.maskedPhone}</span>
                  </td>
                  <td>{one.home}</td>
                  <td>{t(`community.relation.${one.relation}`)}</td>
                  <td className="num">
                    <Button type={one === oldest ? 'primary' : 'default'} onClick={() => setLooking(one)}>
                      {t('community.requests.look')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {hasNextPage && (
          <div className="moreof">
            <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
              {t('community.requests.more')}
            </Button>
          </div>
        )}
      </section>
      {looking && (
        <RequestDrawer
          key={looking.id}
          community={community}
          asked={looking}
          seesHistory={seesHistory}
          close={() => setLooking(undefined)}
        />
      )}
    </>
  )
}
