import { uploadAll } from '@shared/api/files'
import type { AccountId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { clockTime } from '@shared/lib/time'
import { Choices } from '@shared/ui/phone/Choices'
import { PhotoPicker } from '@shared/ui/phone/PhotoPicker'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Button, Switch } from 'antd-mobile'
import { useState } from 'react'
import type { TicketDetail } from '../api'
import {
  type Check,
  type CheckOutcome,
  checkOutcomes,
  type Leak,
  stillToAsk,
  visitMyNeighbour,
} from '../leaks'
import { useLeakChange } from './useLeakChange'

type Props = { account: AccountId; ticket: TicketDetail; leak: Leak }

/** The homes below, next door and above, one by one: looked at, nobody there, not let in. */
export function LeakDoors({ account, ticket, leak }: Props) {
  const [open, setOpen] = useState<string>()
  const left = leak.checks.filter(stillToAsk).length
  return (
    <section className="card list">
      <div className="line">
        <b className="sp">{t('playbook.leak.neighbours')}</b>
        <span className={left > 0 ? 'tag risk' : 'tag met'}>
          {left > 0 ? t('playbook.leak.neighboursLeft', { count: left }) : t('playbook.leak.allChecked')}
        </span>
      </div>
      {leak.checks.map((check) => (
        <div key={check.id} className="line">
          <div className="sp">
            <b>
              {t(`playbook.leak.sides.${check.side}`)} {check.label}
            </b>
            <span className="q">
              {standingOf(check)}
              {check.at && ` · ${t('playbook.leak.by', { time: clockTime(check.at), name: check.by ?? '' })}`}
            </span>
            {open === check.id && (
              <VisitForm account={account} ticket={ticket} check={check} done={() => setOpen(undefined)} />
            )}
          </div>
          {open !== check.id && (check.outcome === undefined || check.outcome === 'NOBODY_HOME') && (
            <Button size="small" onClick={() => setOpen(check.id)}>
              {t('playbook.leak.visit')}
            </Button>
          )}
        </div>
      ))}
      {leak.missing.length > 0 && (
        <p className="line q">
          {t('playbook.leak.noNeighbour', {
            sides: leak.missing.map((side) => t(`playbook.leak.sides.${side}`)).join('、'),
          })}
        </p>
      )}
    </section>
  )
}

export function standingOf(check: Check) {
  if (check.outcome === undefined) return t('playbook.leak.toCheck')
  if (check.outcome === 'NOBODY_HOME') return t('playbook.leak.tried', { count: check.tries })
  if (check.outcome === 'DECLINED') return t('playbook.leak.declined')
  return t(check.loss ? 'playbook.leak.hasLoss' : 'playbook.leak.checked')
}

type FormProps = { account: AccountId; ticket: TicketDetail; check: Check; done: () => void }

function VisitForm({ account, ticket, check, done }: FormProps) {
  const [outcome, setOutcome] = useState<CheckOutcome>()
  const [loss, setLoss] = useState(false)
  const [consent, setConsent] = useState(false)
  const [photos, setPhotos] = useState<Blob[]>([])
  const keep = useLeakChange(
    { account, ticket },
    async (given: CheckOutcome) =>
      visitMyNeighbour(ticket.community, ticket.id, check.id, {
        outcome: given,
        loss,
        consent,
        photos: await uploadAll(ticket.community, loss ? photos : []),
      }),
    t('playbook.leak.visited'),
  )
  const unseen = loss && (photos.length === 0 || !consent)
  return (
    <div className="col">
      <Choices
        legend={t('playbook.leak.outcome')}
        choices={checkOutcomes.map((value) => ({ value, label: t(`playbook.leak.outcomes.${value}`) }))}
        value={outcome}
        onChange={setOutcome}
        three
      />
      {outcome === 'CHECKED' && (
        <div className="row">
          <span className="sp">{t('playbook.leak.withLoss')}</span>
          <Switch checked={loss} onChange={setLoss} aria-label={t('playbook.leak.withLoss')} />
        </div>
      )}
      {outcome === 'CHECKED' && loss && (
        <>
          <PhotoPicker photos={photos} onChange={setPhotos} label={t('playbook.leak.lossPhoto')} />
          <div className="row">
            <span className="sp">{t('playbook.leak.consent')}</span>
            <Switch checked={consent} onChange={setConsent} aria-label={t('playbook.leak.consent')} />
          </div>
        </>
      )}
      <Button
        color="primary"
        fill="outline"
        disabled={!outcome || unseen}
        loading={keep.isPending}
        onClick={() => outcome && keep.mutate(outcome, { onSuccess: done })}
      >
        {t('playbook.leak.keepVisit')}
      </Button>
      <RefusalCard error={keep.error} />
    </div>
  )
}
