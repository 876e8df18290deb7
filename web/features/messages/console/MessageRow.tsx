import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import type { Message } from '../api'

type Props = { message: Message; open: (message: Message) => void; short?: boolean }

/** One message: what it is about first, and the whole line opens it. */
export function MessageRow({ message, open, short = false }: Props) {
  return (
    <button type="button" className={message.readAt ? 'msg' : 'msg fresh'} onClick={() => open(message)}>
      <span className="dot" role="img" aria-label={message.readAt ? undefined : t('messages.inbox.new')} />
      <span className="sp">
        <span className="row">
          <b>{message.title}</b>
          {message.urgency === 'urgent' && <span className="tag risk">{t('messages.inbox.urgent')}</span>}
          <span className="sp" />
          <time className="q s13" dateTime={message.at}>
            {moment(message.at, serverNow())}
          </time>
        </span>
        <span className={short ? 'm s13 two' : 'm'}>{message.text}</span>
        {!short && <span className="q s13">{message.communityName}</span>}
      </span>
    </button>
  )
}
