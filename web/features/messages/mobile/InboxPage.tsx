import { Unreachable } from '@shared/api/problem'
import { t } from '@shared/lib/texts'
import { Bar } from '@shared/ui/phone/Bar'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { SeeToIt } from '@shared/ui/SeeToIt'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Skeleton } from 'antd-mobile'
import { inbox, type Message, markRead, unread } from '../inbox'
import { MessageRow } from './MessageRow'

/** What one was told, newest first. A tap reads it and leads to what it is about. */
export function InboxPage({ onOpen }: { onOpen: (page: string) => void }) {
  const queries = useQueryClient()
  const list = useInfiniteQuery(inbox)
  const messages = list.data?.pages.flatMap((page) => page.items) ?? []
  const news = messages.filter((one) => !one.readAt)
  const several = new Set(messages.map((one) => one.community)).size > 1
  const offline = list.error instanceof Unreachable && messages.length === 0
  const read = useMutation({
    mutationFn: markRead,
    onSettled: () =>
      Promise.all([inbox, unread].map(({ queryKey }) => queries.invalidateQueries({ queryKey }))),
  })

  function open(message: Message, page: string | undefined) {
    read.mutate([message])
    if (page) onOpen(page)
  }

  return (
    <main className="page">
      <Bar
        title={t('inbox.title')}
        after={
          news.length > 0 && (
            <button
              type="button"
              className="btn t"
              disabled={read.isPending}
              onClick={() => read.mutate(news)}
            >
              {t('inbox.readAll')}
            </button>
          )
        }
      />
      <div className="pad col">
        {offline ? (
          <p className="card hero m">{t('inbox.offline')}</p>
        ) : (
          <RefusalCard error={list.error ?? read.error} retry={list.error ? list.refetch : undefined} />
        )}
        {list.isPending && <Skeleton.Paragraph lineCount={8} animated />}
        {list.data && messages.length === 0 && <p className="card hero m">{t('inbox.empty')}</p>}
        {messages.length > 0 && (
          <ul className="card list">
            {messages.map((message) => (
              <li key={message.id}>
                <MessageRow message={message} several={several} onOpen={open} />
                {message.toAcknowledge && <SeeToIt community={message.community} ticket={message.about} />}
              </li>
            ))}
          </ul>
        )}
        {list.hasNextPage && (
          <button
            type="button"
            className="btn"
            disabled={list.isFetchingNextPage}
            onClick={() => list.fetchNextPage()}
          >
            {t('inbox.more')}
          </button>
        )}
      </div>
    </main>
  )
}
