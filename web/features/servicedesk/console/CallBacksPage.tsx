import type { CommunityId } from '@shared/lib/ids'
import { serverNow, useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { deadline, moment } from '@shared/lib/time'
import { SidePanel } from '@shared/ui/Dialog'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Timeline } from '@shared/ui/Timeline'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { type TicketDetail, ticket } from '../api'
import { type Call, callsToMake, whomToCall } from '../closing'
import { eventIcon } from '../tickets'
import { CallBackDialog } from './CallBackDialog'
import type { Calling } from './calling'

type Props = { community: CommunityId; calling: Calling }

/** Whom a person telephones, the call that is due first on top. */
export default function CallBacksPage({ community, calling }: Props) {
  const { data, error, refetch } = useQuery(callsToMake(community))
  const [looking, setLooking] = useState<Call>()
  return (
    <>
      <PageHeader
        title={t('servicedesk.callsToMake.title')}
        meta={data && t('servicedesk.callsToMake.meta', { count: data.length })}
      />
      <RefusalCard error={error} retry={refetch} />
      <section className="card">
        {!data && !error && <Waiting rows={6} />}
        {data?.length === 0 && <p className="empty">{t('servicedesk.callsToMake.empty')}</p>}
        {data && data.length > 0 && (
          <table className="tb">
            <thead>
              <tr>
                <th>{t('servicedesk.callsToMake.due')}</th>
                <th>{t('servicedesk.callsToMake.what')}</th>
                <th>{t('servicedesk.callsToMake.why')}</th>
                <th>{t('servicedesk.callsToMake.tried')}</th>
                <th>
                  <span className="sr">{t('servicedesk.callsToMake.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((call) => (
                <CallRow
                  key={call.ticket}
                  community={community}
                  call={call}
                  onLook={() => setLooking(call)}
                />
              ))}
            </tbody>
          </table>
        )}
      </section>
      {looking && (
        <CallPanel
          key={looking.ticket}
          community={community}
          call={looking}
          calling={calling}
          close={() => setLooking(undefined)}
        />
      )}
    </>
  )
}

type RowProps = { community: CommunityId; call: Call; onLook: () => void }

function CallRow({ community, call, onLook }: RowProps) {
  const now = useNow(60_000)
  const isDue = new Date(call.callAt) <= now
  return (
    <tr>
      <td className="nw">
        {isDue ? (
          <span className="tag risk">{t('servicedesk.callsToMake.dueNow')}</span>
        ) : (
          <span className="m">{deadline(call.callAt, now)}</span>
        )}
      </td>
      <td>
        <Link to="/c/$community/tickets/$ticket" params={{ community, ticket: call.ticket }}>
          <b>{call.spaceLabel}</b>
        </Link>
        <div className="q s13">
          {call.number} {call.categoryName}
        </div>
      </td>
      <td>
        {t(`servicedesk.callsToMake.reason.${call.reason}`)}
        {call.stars && <span className="q"> {t('servicedesk.ticket.stars', { stars: call.stars })}</span>}
        {call.answered && <div className="q s13">{t('servicedesk.callsToMake.answered')}</div>}
      </td>
      <td className="s13">{triedWords(call, now)}</td>
      <td className="num">
        <Button type={isDue ? 'primary' : 'default'} onClick={onLook}>
          {t(call.reason === 'public_area' ? 'servicedesk.check.button' : 'servicedesk.callsToMake.call')}
        </Button>
      </td>
    </tr>
  )
}

const triedWords = (call: Call, now: Date) =>
  call.lastAttemptAt
    ? t('servicedesk.callsToMake.triedTimes', {
        attempts: call.attempts,
        time: moment(call.lastAttemptAt, now),
      })
    : t('servicedesk.callsToMake.triedNone')

/** What is to be asked about, and who tried when; the answer is noted from here. */
function CallPanel({ community, call, calling, close }: Props & { call: Call; close: () => void }) {
  const { data, error, refetch } = useQuery(ticket(community, call.ticket))
  const whom = useQuery(whomToCall(community, call.ticket)).data
  const [noting, setNoting] = useState(false)
  return (
    <SidePanel title={`${call.spaceLabel} ${call.number}`} size={440} onClose={close}>
      <div className="col">
        {whom?.name && (
          <div className="row">
            <b>{whom.name}</b>
            <span className="q sp">{whom.maskedPhone}</span>
            {whom.party && calling({ party: whom.party, name: whom.name }, purposeOf(call))}
          </div>
        )}
        <p>{call.description}</p>
        <p className="q s13">
          {t('servicedesk.callsToMake.round', { round: call.round })}，{endsWords(call)}
        </p>
        {call.comment && <p className="qt">“{call.comment}”</p>}
        <Button type="primary" disabled={!data} onClick={() => setNoting(true)}>
          {t('servicedesk.ticket.saveCallBack')}
        </Button>
        <h2 className="t3">{t('servicedesk.callsToMake.history')}</h2>
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Waiting rows={4} />}
        {data && <Tried ticket={data} />}
      </div>
      {noting && data && (
        <CallBackDialog
          ticket={data}
          close={() => {
            setNoting(false)
            close()
          }}
        />
      )}
    </SidePanel>
  )
}

const endsWords = (call: Call) =>
  call.reason === 'public_area'
    ? t('servicedesk.check.waits')
    : `${t('servicedesk.callsToMake.ofAttempts', { count: call.attemptsDue })}；${t('servicedesk.callsToMake.closes', { time: deadline(call.silentAt, serverNow()) })}`

const purposeOf = ({ number, categoryName }: Call) =>
  t('servicedesk.callsToMake.purpose', { number, what: categoryName })

const ASKED = /^servicedesk\.(asked|tapped|rated|reopened)$/

function Tried({ ticket: { timeline } }: { ticket: TicketDetail }) {
  const asked = timeline.filter((event) => ASKED.test(event.kind))
  if (asked.length === 0) return <p className="q">{t('servicedesk.callsToMake.historyNone')}</p>
  return (
    <Timeline
      entries={asked.map((event, index) => ({
        key: `${event.at} ${index}`,
        at: event.at,
        learnedAt: event.learnedAt,
        title: event.text,
        text: event.note,
        by: event.by,
        icon: eventIcon(event),
      }))}
    />
  )
}
