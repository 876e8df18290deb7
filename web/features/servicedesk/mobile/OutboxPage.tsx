import type { AccountId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { Button } from 'antd-mobile'
import { useState } from 'react'
import { unpark } from '../outbox/drain'
import { type OutboxItem, unsent, useDraining, useOutbox } from '../outbox/useOutbox'
import { Kept } from './JobSteps'
import { OfflineStrip } from './OfflineStrip'

/** What is still in the phone, what was given back and why. */
export function OutboxPage({ account }: { account: AccountId }) {
  const items = useOutbox(account)
  const sendNow = useDraining(account)
  const [sending, setSending] = useState(false)
  const waiting = unsent(items).length

  async function send() {
    setSending(true)
    await sendNow().finally(() => setSending(false))
  }

  return (
    <main className="page">
      <OfflineStrip waiting={waiting} />
      <header className="bar home">
        <div className="sp">
          <h1>{t('servicedesk.outbox.title')}</h1>
          <div className="q">
            {waiting > 0
              ? t('servicedesk.outbox.sentence', { count: waiting })
              : t('servicedesk.outbox.empty')}
          </div>
        </div>
      </header>
      <div className="pad col">
        {items.length > 0 && (
          <ul className="card list">
            {items.map((item) => (
              <Item
                key={item.id}
                item={item}
                again={() => unpark(account, item.command.subject).then(send)}
              />
            ))}
          </ul>
        )}
        {waiting > 0 && (
          <Button block size="large" color="primary" loading={sending} onClick={send}>
            {t('servicedesk.outbox.sendNow')}
          </Button>
        )}
        <p className="q small">{t('servicedesk.outbox.persist')}</p>
      </div>
    </main>
  )
}

function Item({ item, again }: { item: OutboxItem; again: () => void }) {
  return (
    <li className="line">
      <span className="sp">
        <b>
          {t(`servicedesk.outbox.kind.${item.command.kind}`)} · {item.label}
        </b>
        <span className="q">
          {t('servicedesk.outbox.at', { time: moment(item.command.deviceTime, serverNow()) })}
        </span>
        {item.answer && (
          <span className="m">
            {item.state === 'sent'
              ? t('servicedesk.outbox.notApplied', { reason: item.answer })
              : item.answer}
          </span>
        )}
        {item.state === 'parked' && (
          <button type="button" className="btn s" onClick={again}>
            {t('servicedesk.outbox.again')}
          </button>
        )}
      </span>
      <Kept item={item} />
    </li>
  )
}
