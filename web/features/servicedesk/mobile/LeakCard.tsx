import { thumbnailAddress, uploadAll } from '@shared/api/files'
import { Refused } from '@shared/api/problem'
import type { AccountId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
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
import { closeMyValve, type Leak, leakSources, myLeak, sayMySource, showMyLoss, type Valve } from '../leaks'
import { LeakDoors } from './LeakDoors'
import { useLeakChange } from './useLeakChange'

say({ playbook })

type Props = { account: AccountId; ticket: TicketDetail }

/** What a leak asks for: the valve first, then the damage, then the doors around. Nothing for any other ticket. */
export default function LeakCard({ account, ticket }: Props) {
  const { data, error, refetch } = useQuery(myLeak(account, ticket.community, ticket.id))
  if (error instanceof Refused && error.problem.status === 404) return null
  if (!data) return <RefusalCard error={error} retry={refetch} />
  return (
    <>
      <ValveCard account={account} ticket={ticket} leak={data} />
      <LossCard account={account} ticket={ticket} leak={data} />
      {data.ownLoss && <LeakDoors account={account} ticket={ticket} leak={data} />}
    </>
  )
}

type CardProps = Props & { leak: Leak }

function ValveCard({ account, ticket, leak }: CardProps) {
  const [source, setSource] = useState(leak.source)
  const choose = useLeakChange(
    { account, ticket },
    (given: NonNullable<typeof source>) => sayMySource(ticket.community, ticket.id, given),
    t('playbook.leak.visited'),
  )
  const closing = useLeakChange(
    { account, ticket },
    (given: { valve?: string; at?: string }) => closeMyValve(ticket.community, ticket.id, given),
    t('playbook.leak.closed', { time: clockTime(serverNow()) }),
  )
  const closed = leak.valveClosedAt
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
          <span className="tag risk">
            {t(leak.valveNeeded ? 'playbook.leak.open' : 'playbook.leak.notNeeded')}
          </span>
        )}
      </div>
      {leak.valves.length === 0 && <p className="m">{t('playbook.leak.noValve')}</p>}
      {leak.valves.map((valve) => (
        <ValveLine
          key={valve.id}
          ticket={ticket}
          valve={valve}
          onClosed={closed ? undefined : () => closing.mutate({ valve: valve.id })}
          closing={closing.isPending}
        />
      ))}
      {!closed && (
        <>
          <p className="q">{t('playbook.leak.stillOpen')}</p>
          <Button disabled={closing.isPending} onClick={() => closing.mutate({})}>
            {t('playbook.leak.closedOther')}
          </Button>
        </>
      )}
      <Choices
        legend={t('playbook.leak.source')}
        choices={leakSources.map((value) => ({ value, label: t(`playbook.leak.sources.${value}`) }))}
        value={source}
        onChange={(picked) => {
          setSource(picked)
          choose.mutate(picked)
        }}
        three
      />
      <p className="q">{t('playbook.leak.offline')}</p>
      <RefusalCard error={closing.error ?? choose.error} />
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

function LossCard({ account, ticket, leak }: CardProps) {
  const [photos, setPhotos] = useState<Blob[]>([])
  const [note, setNote] = useState('')
  const [consent, setConsent] = useState(false)
  const keep = useLeakChange(
    { account, ticket },
    async () =>
      showMyLoss(ticket.community, ticket.id, {
        consent,
        photos: await uploadAll(ticket.community, photos),
        ...(note.trim() && { note: note.trim() }),
      }),
    t('playbook.leak.lossKept'),
  )
  const own = leak.losses.find((loss) => loss.own)
  return (
    <section className="card hero col">
      <div className="row">
        <b className="sp">{t('playbook.leak.showLoss')}</b>
        {own && <span className="tag met">{t('playbook.leak.lossKept')}</span>}
      </div>
      <PhotoPicker photos={photos} onChange={setPhotos} label={t('playbook.leak.lossPhoto')} />
      {photos.length > 0 && (
        <>
          <div className="in">
            <Input
              value={note}
              onChange={setNote}
              maxLength={500}
              placeholder={t('playbook.leak.lossNote')}
            />
          </div>
          <div className="row">
            <span className="sp">{t('playbook.leak.consent')}</span>
            <Switch checked={consent} onChange={setConsent} aria-label={t('playbook.leak.consent')} />
          </div>
          <Button
            block
            color="primary"
            fill="outline"
            disabled={!consent}
            loading={keep.isPending}
            onClick={() => keep.mutate(undefined, { onSuccess: () => setPhotos([]) })}
          >
            {t('playbook.leak.keepLoss')}
          </Button>
        </>
      )}
      <RefusalCard error={keep.error} />
    </section>
  )
}
