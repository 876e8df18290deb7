import { unread } from '@features/messages/inbox'
import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

/** The way to the messages from one's own page, with how many are unread. */
export function MessagesRow() {
  const count = useQuery(unread).data ?? 0
  return (
    <Link className="card line mid" to="/messages">
      <Icon name="bell" size="l" />
      <b className="sp">{t('inbox.title')}</b>
      {count > 0 && <span className="tag pri">{t('inbox.unreadCount', { count })}</span>}
      <Icon name="right" />
    </Link>
  )
}
