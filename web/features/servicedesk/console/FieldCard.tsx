import '@shared/lib/fieldTexts'
import { fileAddress, thumbnailAddress } from '@shared/api/files'
import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay, moment } from '@shared/lib/time'
import { EvidenceStrip } from '@shared/ui/EvidenceStrip'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { TicketDetail } from '../api'
import { type FieldVisit, fieldStory, inYuan, liveQuote, type Postponement, type Quote } from '../field'

/** What was confirmed, found, priced and signed where the work was done; nothing before anybody was there. */
export default function FieldCard({ ticket }: { ticket: TicketDetail }) {
  const { data, error, refetch } = useQuery(fieldStory(ticket.community, ticket.id))
  const quote = liveQuote(data?.quotes)
  if (error) return <RefusalCard error={error} retry={refetch} />
  if (!data || data.visits.length === 0) return null
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t3">{t('field.desk.title')}</h2>
      </div>
      <div className="bd col">
        {data.visits.map((visit) => (
          <Visit key={visit.round} community={ticket.community} visit={visit} />
        ))}
        {quote && <Price community={ticket.community} quote={quote} />}
        {data.postponements[0] && <Promised promised={data.postponements[0]} />}
      </div>
    </section>
  )
}

function Visit({ community, visit }: { community: CommunityId; visit: FieldVisit }) {
  const at = (time: string) => moment(time, serverNow())
  return (
    <div className="col">
      <div className="row">
        <b className="sp">{t('field.desk.visit', { round: visit.round })}</b>
        {!visit.complete && <span className="tag risk">{t('field.desk.lacking')}</span>}
      </div>
      <dl className="kv">
        <Line name={t('field.desk.arrived')}>{at(visit.arrivedAt)}</Line>
        <Line name={t('field.desk.entered')}>{visit.enteredAt && at(visit.enteredAt)}</Line>
        <Line name={t('field.desk.noEntry')}>
          {!visit.enteredAt && visit.noEntry && t(`field.door.${visit.noEntry}`)}
        </Line>
        <Line name={t('field.desk.left')}>{visit.leftAt && at(visit.leftAt)}</Line>
        <Line name={t('field.desk.purpose')}>{visit.purpose}</Line>
        <Line name={t('field.desk.result')}>{visit.result}</Line>
        <Line name={t('field.desk.needs')}>
          {visit.otherNeeds === 'NONE' ? t('field.desk.needNone') : visit.need}
        </Line>
        <Line name={t('field.desk.cause')}>{visit.cause}</Line>
        <Line name={t('field.desk.parts')}>{visit.parts && partsOf(visit.parts)}</Line>
        <Line name={t('field.desk.checked')}>{visit.checked.length > 0 && visit.checked.join('、')}</Line>
        <Line name={t('field.desk.signature')}>
          {visit.unsigned && `${t(`field.findings.${visit.unsigned}`)}：${visit.unsignedBecause}`}
        </Line>
      </dl>
      {visit.signature && <Signature community={community} hash={visit.signature} at={visit.leftAt} />}
    </div>
  )
}

const partsOf = (parts: NonNullable<FieldVisit['parts']>) =>
  parts.length === 0
    ? t('field.desk.partsNone')
    : parts.map((part) => `${part.name} × ${part.quantity}`).join('、')

function Line({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

type SignatureProps = { community: CommunityId; hash: string; at?: string }

function Signature({ community, hash, at }: SignatureProps) {
  return (
    <EvidenceStrip
      items={[
        {
          kind: 'photo',
          hash,
          src: fileAddress(community, hash),
          thumbnail: thumbnailAddress(community, hash),
          at: at ?? serverNow().toISOString(),
          by: t('field.desk.signature'),
        },
      ]}
    />
  )
}

function Price({ community, quote }: { community: CommunityId; quote: Quote }) {
  return (
    <div className="col">
      <div className="row">
        <b className="sp">{t('field.quote.title')}</b>
        <span className={quote.state === 'OFFERED' ? 'tag risk' : 'tag'}>
          {t(`field.quote.state.${quote.state}`)}
        </span>
      </div>
      {quote.lines.map((line, at) => (
        <div key={`${line.key ?? line.name} ${at}`} className="row s13">
          <span className="sp">
            {line.name} × {line.quantity}
            {line.unit} {!line.key && <span className="tag line">{t('field.quote.ownTag')}</span>}
          </span>
          <span className="num">¥{inYuan(line.amountFen)}</span>
        </div>
      ))}
      <div className="row">
        <span className="sp">{t('field.quote.sum')}</span>
        <b className="num">¥{inYuan(quote.amountFen)}</b>
      </div>
      {quote.offList && (
        <p className="q s13">{t('field.desk.list', { amount: inYuan(quote.listAmountFen) })}</p>
      )}
      {quote.decidedAt && quote.way && (
        <p className="q s13">
          {moment(quote.decidedAt, serverNow())} {t(`field.quote.way.${quote.way}`)} {quote.said}
        </p>
      )}
      {quote.signature && <Signature community={community} hash={quote.signature} at={quote.decidedAt} />}
    </div>
  )
}

function Promised({ promised }: { promised: Postponement }) {
  return (
    <dl className="kv">
      <dt>{t('field.desk.promised')}</dt>
      <dd>
        {calendarDay(promised.until, serverNow())} · {promised.reason}{' '}
        {promised.kept === false && <span className="tag breach">{t('field.desk.late')}</span>}
      </dd>
    </dl>
  )
}
