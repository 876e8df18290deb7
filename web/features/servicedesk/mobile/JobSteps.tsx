import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import type { ReactNode } from 'react'
import type { TicketDetail, TicketState } from '../api'
import type { CommandKind } from '../outbox/command'
import type { OutboxItem } from '../outbox/useOutbox'
import { nextStep, reached } from './steps'

type Props = {
  ticket: TicketDetail
  /** Whether it is somebody's home; else a place of all, where there is no door to knock at. */
  home: boolean
  state: TicketState
  items: OutboxItem[]
  photos: number
  /** The tools of the step at the door and of the repair, shown while it is the current one. */
  children: ReactNode
}

/** What has been done, what is next, and where each done thing is kept. */
export function JobSteps({ ticket, home, state, items, photos, children }: Props) {
  const next = nextStep(state)
  const kept = (kind: CommandKind) =>
    items.find((item) => item.command.subject === ticket.id && item.command.kind === kind)
  const finished = reached(state, 'ticket.finish')
  const mended = next === 'ticket.arrive' ? 0 : photos
  const done = [
    reached(state, 'ticket.accept'),
    reached(state, 'ticket.arrive'),
    finished || mended > 0,
    finished,
  ]
  return (
    <section className="card checks">
      <div className="row head">
        <b>{t('servicedesk.work.steps')}</b>
        <span className="q">
          {t('servicedesk.work.stepsDone', { done: done.filter(Boolean).length, all: done.length })}
        </span>
      </div>
      <Check done={done[0]} on={state === 'assigned'} item={kept('ticket.accept')}>
        {t('servicedesk.work.step.accept')}
      </Check>
      <Check done={done[1]} on={next === 'ticket.arrive'} item={kept('ticket.arrive')}>
        {t(home ? 'servicedesk.work.step.arrive' : 'field.place.arrive')}
      </Check>
      {next === 'ticket.arrive' && <div className="tools">{children}</div>}
      <Check done={done[2]} on={next === 'ticket.finish'}>
        {t('servicedesk.work.step.photo')}
        <div className="q">
          {mended > 0
            ? t('servicedesk.work.photos', { count: mended })
            : t(home ? 'servicedesk.work.photoHint' : 'field.place.photoHint')}
        </div>
      </Check>
      {next === 'ticket.finish' && <div className="tools">{children}</div>}
      <Check done={done[3]} on={false} item={kept('ticket.finish')}>
        {t('servicedesk.work.step.finish')}
      </Check>
    </section>
  )
}

type CheckProps = { done?: boolean; on: boolean; item?: OutboxItem; children: ReactNode }

function Check({ done, on, item, children }: CheckProps) {
  const look = done ? 'c ok' : on ? 'c on' : 'c'
  return (
    <div className={look}>
      <span className="box">{done && <Icon name="check" />}</span>
      <div className="sp">{children}</div>
      {item && item.state !== 'sent' && <Kept item={item} />}
    </div>
  )
}

/** Where an action is: still in the phone, or given back. */
export function Kept({ item }: { item: OutboxItem }) {
  if (item.state === 'parked') {
    return <span className="tag risk">{t('servicedesk.work.parked')}</span>
  }
  if (item.state === 'sent') {
    return <span className="tag">{t('servicedesk.work.sent')}</span>
  }
  return (
    <span className="sv">
      <Icon name="box" size="s" />
      {t('servicedesk.work.saved')}
    </span>
  )
}
