import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { Icon } from '@shared/ui/Icon'
import { type Message, pageOf } from '../inbox'

type Props = {
  message: Message
  /** Whether to name the community: one has several. */
  several: boolean
  onOpen: (message: Message, page: string | undefined) => void
}

export function MessageRow({ message, several, onOpen }: Props) {
  const page = pageOf(message)
  return (
    <button
      type="button"
      className={message.readAt ? 'line plain message' : 'line plain message new'}
      onClick={() => onOpen(message, page)}
    >
      <span className="sp">
        <span className="row">
          {!message.readAt && <i role="img" aria-label={t('inbox.new')} />}
          <b className="sp">{message.title}</b>
          <time className="q" dateTime={message.at}>
            {moment(message.at, serverNow())}
          </time>
        </span>
        <span className="m">{message.text}</span>
        {(several || !page) && (
          <span className="q">
            {[several && message.communityName, !page && t('inbox.console')].filter(Boolean).join(' · ')}
          </span>
        )}
      </span>
      {page && <Icon name="right" />}
    </button>
  )
}
