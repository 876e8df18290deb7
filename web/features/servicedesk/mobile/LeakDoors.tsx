import { t } from '@shared/lib/texts'
import { clockTime } from '@shared/lib/time'
import { Choices } from '@shared/ui/phone/Choices'
import { PhotoPicker } from '@shared/ui/phone/PhotoPicker'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Button, Switch } from 'antd-mobile'
import { useState } from 'react'
import { type Check, type CheckOutcome, checkOutcomes, type Leak, stillToAsk } from '../leaks'
import { draftName } from '../outbox/draftRows'
import { useDraft } from '../outbox/useDraft'
import type { OutboxItem } from '../outbox/useOutbox'
import { Kept } from './JobSteps'
import { lastOf } from './leakInPhone'
import { RestoredNote } from './RestoredNote'
import { type LeakProps, useLeakAct } from './useLeakAct'

type Props = LeakProps & { leak: Leak; acts: OutboxItem[] }

/** The homes below, next door and above, one by one: looked at, nobody there, not let in. */
export function LeakDoors({ leak, acts, ...props }: Props) {
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
        <div key={check.space} className="line">
          <div className="sp">
            <b>
              {t(`playbook.leak.sides.${check.side}`)} {check.label}
            </b>
            <span className="q">
              {standingOf(check)}
              {check.at && ` · ${t('playbook.leak.by', { time: clockTime(check.at), name: check.by ?? '' })}`}
            </span>
            {open === check.space && <VisitForm {...props} check={check} done={() => setOpen(undefined)} />}
          </div>
          <KeptVisit item={lastOf(acts, 'ticket.neighbour', check.space)} />
          {open !== check.space && (check.outcome === undefined || check.outcome === 'NOBODY_HOME') && (
            <Button size="small" onClick={() => setOpen(check.space)}>
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

const KeptVisit = ({ item }: { item: OutboxItem | undefined }) => item && <Kept item={item} />

function standingOf(check: Check) {
  if (check.outcome === undefined) return t('playbook.leak.toCheck')
  if (check.outcome === 'NOBODY_HOME') return t('playbook.leak.tried', { count: check.tries })
  if (check.outcome === 'DECLINED') return t('playbook.leak.declined')
  return t(check.loss ? 'playbook.leak.hasLoss' : 'playbook.leak.checked')
}

type FormProps = LeakProps & { check: Check; done: () => void }

type Visited = { outcome?: CheckOutcome; loss: boolean; photos: Blob[] }

const NOTHING_SEEN: Visited = { loss: false, photos: [] }

function VisitForm({ check, done, ...props }: FormProps) {
  const { account, ticket } = props
  const draft = useDraft(account, draftName(ticket.community, ticket.id, `door ${check.space}`), NOTHING_SEEN)
  const { outcome, loss, photos } = draft.said
  const [consent, setConsent] = useState(false)
  const { mutate, isPending, error } = useLeakAct(props)
  const damaged = outcome === 'CHECKED' && loss
  const keep = () =>
    mutate(
      {
        kind: 'ticket.neighbour',
        leak: { space: check.space, outcome, loss: damaged, consent: damaged && consent },
        images: damaged ? photos : [],
      },
      {
        onSuccess: () => {
          draft.clear()
          done()
        },
      },
    )
  const unseen = damaged && (photos.length === 0 || !consent)
  return (
    <div className="col">
      <RestoredNote draft={draft} />
      <Choices
        legend={t('playbook.leak.outcome')}
        choices={checkOutcomes.map((value) => ({ value, label: t(`playbook.leak.outcomes.${value}`) }))}
        value={outcome}
        onChange={(chosen) => draft.change({ outcome: chosen })}
        three
      />
      {outcome === 'CHECKED' && (
        <div className="row">
          <span className="sp">{t('playbook.leak.withLoss')}</span>
          <Switch
            checked={loss}
            onChange={(damage) => draft.change({ loss: damage })}
            aria-label={t('playbook.leak.withLoss')}
          />
        </div>
      )}
      {damaged && (
        <>
          <PhotoPicker
            photos={photos}
            onChange={(taken) => draft.change({ photos: taken })}
            label={t('playbook.leak.lossPhoto')}
          />
          <div className="row">
            <span className="sp">{t('playbook.leak.consent')}</span>
            <Switch checked={consent} onChange={setConsent} aria-label={t('playbook.leak.consent')} />
          </div>
        </>
      )}
      <Button color="primary" fill="outline" disabled={!outcome || unseen} loading={isPending} onClick={keep}>
        {t('playbook.leak.keepVisit')}
      </Button>
      <RefusalCard error={error} />
    </div>
  )
}
