import { thumbnailAddress } from '@shared/api/files'
import { Refused } from '@shared/api/problem'
import { say, t } from '@shared/lib/texts'
import playbook from '@shared/lib/texts/playbook.zh.json'
import { clockTime } from '@shared/lib/time'
import { Icon } from '@shared/ui/Icon'
import { Choices } from '@shared/ui/phone/Choices'
import { PhotoPicker } from '@shared/ui/phone/PhotoPicker'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Switch } from 'antd-mobile'
import { useState } from 'react'
import type { TicketDetail } from '../api'
import { type Leak, leakSources, type Valve } from '../leaks'
import { myLeak } from '../outbox/besides'
import { draftName } from '../outbox/draftRows'
import { useDraft } from '../outbox/useDraft'
import type { OutboxItem } from '../outbox/useOutbox'
import { Kept } from './JobSteps'
import { LeakDoors } from './LeakDoors'
import { actsAt, lastOf, leakInPhone } from './leakInPhone'
import { RestoredNote } from './RestoredNote'
import { type LeakProps, useLeakAct } from './useLeakAct'

say({ playbook })

const NOTHING_SHOWN = { photos: [] as Blob[], note: '' }

type Props = LeakProps & { items: OutboxItem[] }

/**
 * What a leak asks for: the valve first, then the damage, then the doors around. Nothing for any other ticket. It is kept in the phone
 * before it is sent, so that a basement holds nobody up.
 */
export default function LeakCard({ items, ...props }: Props) {
  const { account, ticket } = props
  const { data, error, refetch } = useQuery(myLeak(account, ticket.community, ticket.id))
  if (error instanceof Refused && error.problem.status === 404) return null
  if (!data) return <RefusalCard error={error} retry={refetch} />
  const acts = actsAt(items, ticket.id)
  const leak = leakInPhone(data, acts)
  return (
    <>
      <ValveCard {...props} leak={leak} acts={acts} />
      <LossCard {...props} leak={leak} acts={acts} />
      {leak.ownLoss && <LeakDoors {...props} leak={leak} acts={acts} />}
    </>
  )
}

type CardProps = LeakProps & { leak: Leak; acts: OutboxItem[] }

function ValveCard({ leak, acts, ...props }: CardProps) {
  const { ticket } = props
  const { mutate, isPending, error } = useLeakAct(props)
  const close = (valve?: string) => mutate({ kind: 'ticket.valve', leak: valve ? { valve } : {} })
  const closed = leak.valveClosedAt
  const keptClosing = lastOf(acts, 'ticket.valve')
  const keptSource = lastOf(acts, 'ticket.source')
  return (
    <section className="card hero col">
      <div className="row">
        <Icon name="drop" size="l" />
        <b className="sp">{t('playbook.leak.valveFirst')}</b>
        {closed ? (
          <span className="tag met">
            {leak.valve
              ? t('playbook.leak.closedWhich', { time: clockTime(closed), valve: leak.valve })
              : t('playbook.leak.closed', { time: clockTime(closed) })}
          </span>
        ) : (
          <span className={leak.valveNeeded ? 'tag risk' : 'tag'}>
            {t(leak.valveNeeded || !leak.source ? 'playbook.leak.open' : 'playbook.leak.notNeeded')}
          </span>
        )}
        {keptClosing && <Kept item={keptClosing} />}
      </div>
      {leak.valves.length === 0 && <p className="m">{t('playbook.leak.noValve')}</p>}
      {leak.valves.map((valve) => (
        <ValveLine
          key={valve.id}
          ticket={ticket}
          valve={valve}
          onClosed={closed ? undefined : () => close(valve.id)}
          closing={isPending}
        />
      ))}
      {!closed && (
        <>
          {leak.valveNeeded && <p className="q">{t('playbook.leak.stillOpen')}</p>}
          <Button disabled={isPending} onClick={() => close()}>
            {t('playbook.leak.closedOther')}
          </Button>
        </>
      )}
      <Choices
        legend={t('playbook.leak.source')}
        choices={leakSources.map((value) => ({ value, label: t(`playbook.leak.sources.${value}`) }))}
        value={leak.source}
        onChange={(source) => mutate({ kind: 'ticket.source', leak: { source } })}
        three
      />
      {keptSource && <Kept item={keptSource} />}
      <p className="q">{t('playbook.leak.offline')}</p>
      <RefusalCard error={error} />
    </section>
  )
}

type ValveProps = { ticket: TicketDetail; valve: Valve; onClosed?: () => void; closing: boolean }

function ValveLine({ ticket, valve, onClosed, closing }: ValveProps) {
  return (
    <div className="row">
      {valve.photos[0] && (
        <img src={thumbnailAddress(ticket.community, valve.photos[0])} alt="" width={72} height={56} />
      )}
      <div className="sp">
        <b>
          {valve.label} {valve.name}
        </b>
        <div className="q">
          {t(`playbook.leak.kinds.${valve.kind}`)} · {valve.place} {valve.position}
        </div>
      </div>
      {onClosed && !valve.kind.endsWith('RISER') && (
        <Button color="primary" fill="outline" loading={closing} onClick={onClosed}>
          {t('playbook.leak.closeThis')}
        </Button>
      )}
    </div>
  )
}

function LossCard({ leak, acts, ...props }: CardProps) {
  const { account, ticket } = props
  const draft = useDraft(account, draftName(ticket.community, ticket.id, 'loss'), NOTHING_SHOWN)
  const { photos, note } = draft.said
  const [consent, setConsent] = useState(false)
  const { mutate, isPending, error } = useLeakAct(props)
  const kept = lastOf(acts, 'ticket.loss')
  const show = () =>
    mutate(
      { kind: 'ticket.loss', leak: { consent }, images: photos, note: note.trim() },
      {
        onSuccess: () => {
          draft.clear()
          setConsent(false)
        },
      },
    )
  const own = leak.losses.find((loss) => loss.own)
  return (
    <section className="card hero col">
      <div className="row">
        <b className="sp">{t('playbook.leak.showLoss')}</b>
        {kept ? <Kept item={kept} /> : own && <span className="tag met">{t('playbook.leak.lossKept')}</span>}
      </div>
      <RestoredNote draft={draft} />
      <PhotoPicker
        photos={photos}
        onChange={(taken) => draft.change({ photos: taken })}
        label={t('playbook.leak.lossPhoto')}
      />
      {photos.length > 0 && (
        <>
          <div className="in">
            <Input
              value={note}
              onChange={(words) => draft.change({ note: words })}
              maxLength={500}
              placeholder={t('playbook.leak.lossNote')}
            />
          </div>
          <div className="row">
            <span className="sp">{t('playbook.leak.consent')}</span>
            <Switch checked={consent} onChange={setConsent} aria-label={t('playbook.leak.consent')} />
          </div>
          <Button block color="primary" fill="outline" disabled={!consent} loading={isPending} onClick={show}>
            {t('playbook.leak.keepLoss')}
          </Button>
        </>
      )}
      <RefusalCard error={error} />
    </section>
  )
}
