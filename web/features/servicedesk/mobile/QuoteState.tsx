import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay } from '@shared/lib/time'
import { Icon } from '@shared/ui/Icon'
import { Link } from '@tanstack/react-router'
import type { TicketDetail } from '../api'
import { inYuan, type JobAsk, type Postponement, type Quote } from '../field'

/** What was promised when it could not be done at once. */
export function PromisedDay({ promised }: { promised?: Postponement }) {
  if (!promised) return null
  return (
    <div className="note risk">
      <Icon name="clock" size="s" />
      <div className="sp">
        <b>{t('field.later.promised', { day: calendarDay(promised.until, serverNow()) })}</b>
        <div>{promised.reason}</div>
      </div>
    </div>
  )
}

type Props = { ask: JobAsk; quote?: Quote; open: boolean; ticket: TicketDetail }

/** Where a job may be paid for: what was said about its price, and the way to say it. */
export function PriceNote({ ask, quote, open, ticket }: Props) {
  const paid = ask.profile === 'PAID'
  if (!quote && !ask.home) return null
  if (!quote && !paid && ask.charged === 'NOBODY') return null
  const agreed = quote?.state === 'APPROVED'
  return (
    <div className="note">
      <div className="sp">
        {quote ? (
          <b>
            {t(`field.quote.state.${quote.state}`)} ¥{inYuan(quote.amountFen)}
          </b>
        ) : (
          t(paid ? 'field.quote.first' : 'field.quote.may')
        )}
      </div>
      {open && !agreed && ask.home && (
        <Link
          className="btn s"
          to="/work/$community/jobs/$ticket/quote"
          params={{ community: ticket.community, ticket: ticket.id }}
        >
          {t('field.quote.button')}
        </Link>
      )}
    </div>
  )
}
