import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Popover } from 'antd'
import { useState } from 'react'
import { inbox, unread } from '../api'
import { MessageRow } from './MessageRow'
import { useInbox } from './useInbox'

const SHOWN = 5
const MOST = 99

/** How many messages wait, and the newest of them. */
export function Bell() {
  const [open, setOpen] = useState(false)
  const { data: count = 0 } = useQuery(unread)
  const label = count > 0 ? t('messages.bell.unread', { count }) : t('messages.bell.none')
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={<Newest close={() => setOpen(false)} />}
      styles={{ container: { padding: 0, width: 360 } }}
    >
      <button type="button" className="icon bell" aria-label={label} aria-expanded={open}>
        <Icon name="bell" />
        {count > 0 && <span className="count">{count > MOST ? `${MOST}+` : count}</span>}
      </button>
    </Popover>
  )
}

function Newest({ close }: { close: () => void }) {
  const { data } = useInfiniteQuery(inbox)
  const { read, open } = useInbox()
  const waiting = data?.pages.flatMap((page) => page.items).filter((one) => !one.readAt) ?? []
  return (
    <section className="newest" aria-label={t('messages.bell.title')}>
      <div className="hd">
        <h2 className="t3">{t('messages.bell.title')}</h2>
        <span className="sp" />
        {waiting.length > 0 && (
          <button type="button" className="btn t s" onClick={() => read.mutate(waiting)}>
            {t('messages.bell.readAll')}
          </button>
        )}
      </div>
      {data && waiting.length === 0 && <p className="empty">{t('messages.bell.empty')}</p>}
      {waiting.slice(0, SHOWN).map((message) => (
        <MessageRow
          key={message.id}
          message={message}
          short
          open={(one) => {
            close()
            open(one)
          }}
        />
      ))}
      <Link className="all" to="/messages" onClick={close}>
        {t('messages.bell.all')}
      </Link>
    </section>
  )
}
