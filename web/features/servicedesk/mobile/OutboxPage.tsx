import '../keptTexts'
import type { AccountId, CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { useState } from 'react'
import { drop } from '../outbox/revise'
import { useSeen } from '../outbox/seen'
import { dropSeen, type SeenRow } from '../outbox/seenRows'
import { type OutboxItem, unsent, useDraining, useKeptItems } from '../outbox/useOutbox'
import { Kept } from './JobSteps'
import { OfflineStrip } from './OfflineStrip'

/** What is still in the phone, what was given back and why. */
export function OutboxPage({ account, community }: { account: AccountId; community: CommunityId }) {
  const kept = useKeptItems(account)
  const items = kept ?? []
  const sendNow = useDraining(account)
  const [sending, setSending] = useState(false)
  const saw = useSeen(account)
  const seen = saw ?? []
  const waiting = unsent(items).length + seen.length
  const given = items.filter((item) => item.state === 'parked')
  const others = items.filter((item) => item.state !== 'parked')

  async function send() {
    setSending(true)
    await sendNow().finally(() => setSending(false))
  }

  return (
    <main className="page">
      <OfflineStrip waiting={waiting} />
      <header className="bar home">
        <div className="sp">
          <h1>{t('outbox.title')}</h1>
          <div className="q">
            {waiting > 0 && t('outbox.sentence', { count: waiting })}
            {waiting === 0 && kept && saw && t('outbox.empty')}
          </div>
        </div>
      </header>
      <div className="pad col">
        {items.length > 0 && (
          <ul className="card list">
            {[...given, ...others].map((item) => (
              <Item key={item.id} item={item} community={community} forget={() => drop(account, item.id)} />
            ))}
          </ul>
        )}
        {seen.length > 0 && (
          <ul className="card list">
            {seen.map((one) => (
              <Seen key={one.id} row={one} drop={() => dropSeen(account, one.id)} />
            ))}
          </ul>
        )}
        {waiting > given.length && (
          <Button block size="large" color="primary" loading={sending} onClick={send}>
            {t('outbox.sendNow')}
          </Button>
        )}
        <p className="q small">{t('outbox.persist')}</p>
      </div>
    </main>
  )
}

/** What was seen on the way and waits; what the server gave back says why and can be given up. */
function Seen({ row, drop }: { row: SeenRow; drop: () => void }) {
  return (
    <li className="line">
      <span className="sp">
        <b>
          {t('seen.title')} · {row.label}
        </b>
        <span className="q">{row.description}</span>
        <span className="q">{t('outbox.at', { time: moment(row.seenAt, serverNow()) })}</span>
        {row.answer && <span className="m">{row.answer}</span>}
        {row.answer && (
          <button type="button" className="btn s" onClick={drop}>
            {t('outbox.drop')}
          </button>
        )}
      </span>
      <span className={row.answer ? 'tag risk' : 'sv'}>
        {t(row.answer ? 'servicedesk.work.parked' : 'servicedesk.work.saved')}
      </span>
    </li>
  )
}

type ItemProps = { item: OutboxItem; community: CommunityId; forget: () => void }

function Item({ item, community, forget }: ItemProps) {
  return (
    <li className="line">
      <span className="sp">
        <b>
          {t(`outbox.kind.${item.command.kind}`)} · {item.label}
        </b>
        <span className="q">{t('outbox.at', { time: moment(item.command.deviceTime, serverNow()) })}</span>
        <Answer item={item} />
        {item.state === 'parked' && (
          <Link className="btn s" to="/work/$community/outbox/$item" params={{ community, item: item.id }}>
            {t('outbox.edit')}
          </Link>
        )}
        {item.state === 'sent' && (
          <button type="button" className="btn s" onClick={forget}>
            {t('outbox.forget')}
          </button>
        )}
      </span>
      <Kept item={item} />
    </li>
  )
}

function Answer({ item: { state, refusal, answer } }: { item: OutboxItem }) {
  if (state === 'parked' && !answer) return <span className="m">{t('outbox.behind')}</span>
  if (!answer) return null
  if (state === 'sent') return <span className="m">{t('outbox.notApplied', { reason: answer })}</span>
  return <span className="m">{[refusal, answer].filter(Boolean).join('：')}</span>
}
