import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { unread } from '../inbox'

/** The way to the messages; a dot and the spoken count say that some are unread. */
export function Bell() {
  const count = useQuery(unread).data ?? 0
  return (
    <Link
      className="bell"
      to="/messages"
      aria-label={count > 0 ? t('inbox.unread', { count }) : t('inbox.allRead')}
    >
      <Icon name="bell" size="l" />
      {count > 0 && <i aria-hidden="true">{count > 99 ? '99+' : count}</i>}
    </Link>
  )
}
