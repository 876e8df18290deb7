import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { dayOf } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { SeeToIt } from '@shared/ui/SeeToIt'
import { Waiting } from '@shared/ui/Waiting'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { Fragment } from 'react'
import { inbox, type Message, unread } from '../api'
import { MessageRow } from './MessageRow'
import { useInbox } from './useInbox'

type Props = { unreadOnly: boolean; onUnreadOnly: (only: boolean) => void }

/** Everything one was told, the newest first; unread ones stand out until they are opened. */
export default function InboxPage({ unreadOnly, onUnreadOnly }: Props) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(inbox)
  const { data: count } = useQuery(unread)
  const { read, open } = useInbox()
  const all = data?.pages.flatMap((page) => page.items) ?? []
  const waiting = all.filter((one) => !one.readAt)
  const shown = unreadOnly ? waiting : all
  return (
    <>
      <PageHeader
        title={t('messages.inbox.title')}
        meta={count === 0 ? t('messages.inbox.metaNone') : count && t('messages.inbox.meta', { count })}
        actions={
          <>
            <Segmented
              value={unreadOnly}
              onChange={onUnreadOnly}
              options={[
                { value: false, label: t('messages.inbox.all') },
                { value: true, label: t('messages.inbox.unreadOnly') },
              ]}
            />
            <Button
              disabled={waiting.length === 0}
              loading={read.isPending}
              onClick={() => read.mutate(waiting)}
            >
              {t('messages.bell.readAll')}
            </Button>
          </>
        }
      />
      <RefusalCard error={error ?? read.error} retry={refetch} />
      <section className="card work column">
        {!data && !error && <Waiting rows={8} />}
        {byDay(shown).map(([day, messages]) => (
          <div key={day}>
            <h2 className="g">{day === dayOf(serverNow()) ? t('messages.inbox.today') : day}</h2>
            {messages.map((message) => (
              <Fragment key={message.id}>
                <MessageRow message={message} open={open} />
                {message.toAcknowledge && <SeeToIt community={message.community} ticket={message.about} />}
              </Fragment>
            ))}
          </div>
        ))}
        {data && shown.length === 0 && (
          <p className="empty">{t(unreadOnly ? 'messages.inbox.emptyUnread' : 'messages.inbox.empty')}</p>
        )}
        {hasNextPage && (
          <div className="moreof">
            <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
              {t('messages.inbox.more')}
            </Button>
          </div>
        )}
      </section>
    </>
  )
}

/** In the order they come, cut where the day changes. */
export function byDay(messages: Message[]): [string, Message[]][] {
  const days = new Map<string, Message[]>()
  for (const message of messages) {
    const day = dayOf(message.at)
    days.set(day, [...(days.get(day) ?? []), message])
  }
  return [...days]
}
