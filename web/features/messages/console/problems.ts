import { t } from '@shared/lib/texts'

/** The names under which a connection fails. */
const UNREACHABLE =
  /^(Http(Connect)?TimeoutException|ConnectException|UnresolvedAddressException|IOException|interrupted)$/
/** The names under which an address is no good. */
const NOWHERE = /^(bad-address|no-such-mailbox|no-such-number)$/

/** What the last answer of a channel means, in words the desk can act on. */
export function problemText(problem: string | null | undefined): string {
  if (!problem) return t('messages.dead.unknown')
  const status = /^http-(\d{3})$/.exec(problem)?.[1]
  if (status) return t('messages.dead.http', { status })
  if (problem === 'no-address') return t('messages.dead.noAddress')
  if (UNREACHABLE.test(problem)) return t('messages.dead.unreachable')
  if (NOWHERE.test(problem)) return t('messages.dead.nowhere')
  return t('messages.dead.other', { problem })
}
