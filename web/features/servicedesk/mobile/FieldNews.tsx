import '@shared/lib/fieldTexts'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { sure } from '@shared/ui/phone/sure'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Toast } from 'antd-mobile'
import type { MyReport } from '../api'
import { decide, inYuan, liveQuote, myFieldStory, type Quote } from '../field'
import { PromisedDay } from './QuoteState'

/** What a resident is asked or told while somebody works: a price to say yes to, a day that was promised. */
export default function FieldNews({ ticket }: { ticket: MyReport }) {
  const { data } = useQuery(myFieldStory(ticket.community, ticket.id))
  const quote = liveQuote(data?.quotes)
  const done = ticket.state === 'finished' || ticket.state === 'closed'
  return (
    <>
      {!done && <PromisedDay promised={data?.postponements[0]} />}
      {quote && (
        <QuoteCard
          ticket={ticket}
          quote={quote}
          asked={data?.mayDecide === true && quote.state === 'OFFERED' && !done}
        />
      )}
    </>
  )
}

function QuoteCard({ ticket, quote, asked }: { ticket: MyReport; quote: Quote; asked: boolean }) {
  const queries = useQueryClient()
  const amount = inYuan(quote.amountFen)
  const say = useMutation({
    mutationFn: (approved: boolean) => decide(ticket.community, quote, { approved }),
    onSuccess: (_, approved) =>
      Toast.show({ content: t(approved ? 'field.quote.approved' : 'field.quote.declined') }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['my-field'] }),
  })

  async function decline() {
    const yes = await sure({
      title: t('field.quote.declineSure'),
      text: t('field.quote.declineWhy'),
      yes: t('field.quote.declineYes'),
      no: t('field.quote.declineNo'),
    })
    if (yes) say.mutate(false)
  }

  return (
    <section className="card hero col">
      <div className="row">
        <b className="sp">{t('field.quote.mine')}</b>
        <span className={asked ? 'tag risk' : 'tag'}>{t(`field.quote.state.${quote.state}`)}</span>
      </div>
      {quote.lines.map((line, at) => (
        <div key={`${line.key ?? line.name} ${at}`} className="row">
          <span className="sp">
            {line.name} × {line.quantity}
            {line.unit}
            {!line.key && <span className="tag line">{t('field.quote.ownTag')}</span>}
          </span>
          <span className="num">¥{inYuan(line.amountFen)}</span>
        </div>
      ))}
      <div className="row">
        <b className="sp">{t('field.quote.sum')}</b>
        <b className="num">¥{amount}</b>
      </div>
      {quote.explanation && <p className="q">{quote.explanation}</p>}
      {quote.decidedAt && quote.way && (
        <p className="q">
          {moment(quote.decidedAt, serverNow())} {t(`field.quote.way.${quote.way}`)} {quote.said}
        </p>
      )}
      {asked && (
        <>
          <p className="q">{t('field.quote.mineHint')}</p>
          <Button
            block
            size="large"
            color="primary"
            disabled={say.isPending}
            onClick={() => say.mutate(true)}
          >
            {t('field.quote.approve', { amount })}
          </Button>
          <Button block size="large" disabled={say.isPending} onClick={decline}>
            {t('field.quote.decline')}
          </Button>
        </>
      )}
      <RefusalCard error={say.error} />
    </section>
  )
}
