import { fileAddress, thumbnailAddress } from '@shared/api/files'
import { Refused } from '@shared/api/problem'
import { serverNow } from '@shared/lib/serverClock'
import { say, t } from '@shared/lib/texts'
import playbook from '@shared/lib/texts/playbook.zh.json'
import { clockTime, moment } from '@shared/lib/time'
import { EvidenceStrip } from '@shared/ui/EvidenceStrip'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { TicketDetail } from '../api'
import { type Check, type Leak, leak as leakQuery, stillToAsk, tickLoss } from '../leaks'
import { ClaimSection } from './ClaimSection'
import { LossDialog } from './LossDialog'
import { NeighbourDialog } from './NeighbourDialog'
import { ticketsChanged } from './ticketsChanged'

say({ playbook })

type Props = { ticket: TicketDetail; mayHandle: boolean }

/** The valve, the losses, the neighbours and the claim of a leak. Nothing for any other ticket. */
export default function LeakCard({ ticket, mayHandle }: Props) {
  const { data, error, refetch } = useQuery(leakQuery(ticket.community, ticket.id))
  if (error instanceof Refused && error.problem.status === 404) return null
  if (!data) return <RefusalCard error={error} retry={refetch} />
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t3">{t('playbook.leak.title')}</h2>
      </div>
      <div className="bd col">
        <Valve leak={data} />
        <Losses ticket={ticket} leak={data} mayHandle={mayHandle} />
        {data.ownLoss && <Neighbours ticket={ticket} leak={data} mayHandle={mayHandle} />}
        <ClaimSection ticket={ticket} leak={data} mayHandle={mayHandle} />
      </div>
    </section>
  )
}

type PartProps = Props & { leak: Leak }

function Valve({ leak }: { leak: Leak }) {
  const first = leak.valves[0]
  return (
    <dl className="kv">
      <dt>{t('playbook.leak.valveFirst')}</dt>
      <dd>
        {leak.valveClosedAt ? (
          <span className="tag met">
            {leak.valve
              ? t('playbook.leak.closedWhich', { time: clockTime(leak.valveClosedAt), valve: leak.valve })
              : t('playbook.leak.closed', { time: clockTime(leak.valveClosedAt) })}
          </span>
        ) : (
          <span className={leak.valveNeeded ? 'tag risk' : 'tag'}>
            {t(leak.valveNeeded || !leak.source ? 'playbook.leak.open' : 'playbook.leak.notNeeded')}
          </span>
        )}
        {!leak.valveClosedAt && first && (
          <div className="s13">
            {first.label} {first.name} · {first.place} {first.position}
          </div>
        )}
      </dd>
      {leak.source && (
        <>
          <dt>{t('playbook.leak.source')}</dt>
          <dd>{t(`playbook.leak.sources.${leak.source}`)}</dd>
        </>
      )}
    </dl>
  )
}

function Losses({ ticket, leak, mayHandle }: PartProps) {
  const [showing, setShowing] = useState(false)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const tick = useMutation({
    mutationFn: () => tickLoss(ticket.community, ticket.id),
    onSuccess: () => message.success(t('playbook.leak.ticked')),
    onSettled: () => ticketsChanged(queries, ticket.community, ['leak', ticket.community, ticket.id]),
  })
  const shown = leak.losses.some((loss) => loss.own)
  return (
    <div className="col">
      <div className="row">
        <b className="sp">{t('playbook.leak.losses')}</b>
        {mayHandle && !leak.ownLoss && (
          <Button size="small" loading={tick.isPending} onClick={() => tick.mutate()}>
            {t('playbook.leak.tick')}
          </Button>
        )}
        {mayHandle && leak.ownLoss && (
          <Button size="small" onClick={() => setShowing(true)}>
            {t('playbook.leak.lossPhoto')}
          </Button>
        )}
      </div>
      {leak.losses.length === 0 && !leak.ownLoss && <p className="q s13">{t('playbook.leak.noLosses')}</p>}
      {leak.ownLoss && !shown && (
        <EvidenceStrip items={[{ kind: 'missing', name: t('playbook.leak.missingPhotos') }]} />
      )}
      {leak.losses.map((loss) => (
        <div key={loss.id}>
          <span className="s13">
            {loss.own ? t('playbook.leak.ownHome') : loss.label} · {moment(loss.at, serverNow())} {loss.by}
            {loss.note && ` · ${loss.note}`}
          </span>
          <EvidenceStrip
            items={loss.photos.map((hash) => ({
              kind: 'photo',
              hash,
              src: fileAddress(ticket.community, hash),
              thumbnail: thumbnailAddress(ticket.community, hash),
              at: loss.at,
              by: loss.by,
            }))}
          />
        </div>
      ))}
      <RefusalCard error={tick.error} />
      {showing && <LossDialog ticket={ticket} close={() => setShowing(false)} />}
    </div>
  )
}

function Neighbours({ ticket, leak, mayHandle }: PartProps) {
  const [open, setOpen] = useState<Check>()
  const left = leak.checks.filter(stillToAsk).length
  return (
    <div className="col">
      <div className="row">
        <b className="sp">{t('playbook.leak.neighbours')}</b>
        <span className={left > 0 ? 'tag risk' : 'tag met'}>
          {left > 0 ? t('playbook.leak.neighboursLeft', { count: left }) : t('playbook.leak.allChecked')}
        </span>
      </div>
      {leak.checks.map((check) => (
        <div key={check.id} className="row">
          <span className="sp">
            {t(`playbook.leak.sides.${check.side}`)} {check.label}
            <span className="s13 q">
              {' '}
              {standingOf(check)}
              {check.at &&
                ` · ${t('playbook.leak.by', { time: moment(check.at, serverNow()), name: check.by ?? '' })}`}
            </span>
          </span>
          {mayHandle && (check.outcome === undefined || check.outcome === 'NOBODY_HOME') && (
            <Button size="small" onClick={() => setOpen(check)}>
              {t('playbook.leak.visit')}
            </Button>
          )}
        </div>
      ))}
      {leak.missing.length > 0 && (
        <p className="s13 q">
          {t('playbook.leak.noNeighbour', {
            sides: leak.missing.map((side) => t(`playbook.leak.sides.${side}`)).join('、'),
          })}
        </p>
      )}
      {open && <NeighbourDialog ticket={ticket} check={open} close={() => setOpen(undefined)} />}
    </div>
  )
}

function standingOf(check: Check) {
  if (check.outcome === undefined) return t('playbook.leak.toCheck')
  if (check.outcome === 'NOBODY_HOME') return t('playbook.leak.tried', { count: check.tries })
  if (check.outcome === 'DECLINED') return t('playbook.leak.declined')
  return t(check.loss ? 'playbook.leak.hasLoss' : 'playbook.leak.checked')
}
