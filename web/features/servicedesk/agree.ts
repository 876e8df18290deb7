import { request } from '@shared/api/request'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate, calendarDay, moment } from '@shared/lib/time'
import type { MineWithStory, TicketDetail, TicketView, TicketWithStory } from './api'
import { type Span, spanWords } from './appointment'

/** Whose wish it is; what we move stays owed as it was. */
export const askedBy = ['RESIDENT', 'US'] as const
export type AskedBy = (typeof askedBy)[number]

/** Somebody comes and nobody is there yet. */
export const mayBeMoved = ({ visit, state }: TicketView) =>
  visit && (state === 'reported' || state === 'assigned' || state === 'accepted')

export function agreedWords({ appointedAt, appointedUntil }: TicketDetail): string {
  if (!appointedAt) return t('agree.none')
  const now = serverNow()
  if (!appointedUntil) return t('agree.moment', { time: moment(appointedAt, now) })
  return t('agree.agreed', {
    day: calendarDay(calendarDate(appointedAt), now),
    span: spanWords({ from: appointedAt, until: appointedUntil }),
  })
}

export const agreeAtDesk = (
  community: CommunityId,
  ticket: TicketId,
  given: Span & { askedBy: AskedBy; reason: string },
) =>
  request<TicketWithStory>(`/api/communities/${community}/tickets/${ticket}/appointment`, {
    method: 'POST',
    json: given,
  })

export const agreeAtHome = (community: CommunityId, ticket: TicketId, given: Span & { reason?: string }) =>
  request<MineWithStory>(`/api/me/communities/${community}/tickets/${ticket}/appointment`, {
    method: 'POST',
    json: given,
  })
