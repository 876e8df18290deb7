import type { Space } from '@shared/api/spaces'
import type { CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { StaleNote } from '@shared/ui/StaleNote'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Report, type Room, room as roomQuery } from '../rooms'
import { AboutCard } from './AboutCard'
import { SharesDialog } from './ContactDialogs'
import { DwellerDialog } from './DwellerDialog'
import { PersonCard } from './PersonCard'
import { RoomAside } from './RoomAside'

type Props = {
  community: CommunityId
  space: SpaceId
  crumbs: ReactNode
  seesHistory: boolean
  onReport: (space: Space) => void
  onBind: (space: Space) => void
  onTransfer: () => void
  ticketLink: (ticket: TicketId, children: ReactNode) => ReactNode
  roomLink: (space: SpaceId, children: ReactNode) => ReactNode
}

/** 户档: everything the desk has to know about a room, and the doors that the roles open. */
export default function RoomPage(props: Props) {
  const { data, error, refetch } = useQuery(roomQuery(props.community, props.space))
  if (!data) {
    return (
      <>
        <PageHeader crumbs={props.crumbs} title={t('room.title')} />
        {error ? <RefusalCard error={error} retry={refetch} /> : <Waiting rows={10} />}
      </>
    )
  }
  return (
    <>
      <PageHeader
        crumbs={
          <>
            {props.crumbs}
            {' / '}
            {data.label}
          </>
        }
        title={data.spokenLabel}
        meta={summary(data)}
        actions={<Doors room={data} {...props} />}
      />
      {error && <StaleNote retry={refetch} />}
      <div className="grid ticket">
        <div className="col">
          <AboutCard community={props.community} room={data} seesHistory={props.seesHistory} />
          <People room={data} {...props} />
          <Reports
            title={t('room.complaints')}
            none={t('room.noComplaint')}
            reports={data.complaints}
            ticketLink={props.ticketLink}
            states
          />
          <Reports
            title={t('room.open')}
            none={t('room.noneOpen')}
            reports={data.openReports}
            ticketLink={props.ticketLink}
          />
          <Reports
            title={t('room.closed')}
            none={t('room.noneClosed')}
            reports={data.closedReports}
            ticketLink={props.ticketLink}
          />
        </div>
        <RoomAside community={props.community} room={data} />
      </div>
    </>
  )
}

function summary({ people }: Room): string {
  if (people.length === 0) return t('room.metaVacant')
  const count = (relation: string) => people.filter((one) => one.relation === relation).length
  return t('room.meta', {
    owners: count('OWNER'),
    tenants: count('TENANT'),
    household: count('HOUSEHOLD'),
  })
}

function Doors({ room, onReport, onBind, onTransfer }: Props & { room: Room }) {
  const opens = (door: Room['doors'][number]) => room.doors.includes(door)
  return (
    <>
      {opens('PRINT') && <Button onClick={() => window.print()}>{t('room.print')}</Button>}
      {opens('BIND') && <Button onClick={() => onBind(spaceOf(room))}>{t('room.bind')}</Button>}
      {opens('TRANSFER') && <Button onClick={onTransfer}>{t('room.transfer')}</Button>}
      {opens('REPORT') && (
        <Button type="primary" onClick={() => onReport(spaceOf(room))}>
          {t('room.report')}
        </Button>
      )}
    </>
  )
}

/** The room as the finder would have found it. */
export function spaceOf(room: Room): Space {
  return {
    space: room.space,
    label: room.label,
    spokenLabel: room.spokenLabel,
    residents: room.people.map(({ party, name, maskedPhone, relation }) => ({
      party,
      name,
      maskedPhone,
      relation,
    })),
  }
}

function People({ room, community, roomLink }: Props & { room: Room }) {
  const [open, setOpen] = useState<'person' | 'shares'>()
  const close = () => setOpen(undefined)
  const binds = room.doors.includes('BIND')
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t2">{t('room.people')}</h2>
        <span className="sp" />
        {binds && room.people.some((one) => one.relation === 'OWNER') && (
          <Button size="small" onClick={() => setOpen('shares')}>
            {t('room.shares')}
          </Button>
        )}
        {binds && (
          <Button size="small" onClick={() => setOpen('person')}>
            {t('room.add')}
          </Button>
        )}
      </div>
      {open === 'person' && <DwellerDialog community={community} room={room} close={close} />}
      {open === 'shares' && <SharesDialog community={community} room={room} close={close} />}
      {room.people.length === 0 && <p className="empty">{t('room.vacant')}</p>}
      {room.people.map((person) => (
        <PersonCard key={person.tie} community={community} room={room} person={person} roomLink={roomLink} />
      ))}
    </section>
  )
}

type ReportsProps = {
  title: string
  none: string
  reports: Report[]
  /** Where open and closed ones stand together each says which it is. */
  states?: boolean
} & Pick<Props, 'ticketLink'>

function Reports({ title, none, reports, states, ticketLink }: ReportsProps) {
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t2">{title}</h2>
      </div>
      {reports.length === 0 ? (
        <p className="empty">{none}</p>
      ) : (
        <table className="tb">
          <tbody>
            {reports.map((report) => (
              <tr key={report.id}>
                <td className="nw">{moment(report.reportedAt, serverNow())}</td>
                <td className="nw">{ticketLink(report.id, report.number)}</td>
                <td>
                  <span className="tag line">{report.category}</span> {report.description}
                </td>
                {states && (
                  <td className="nw">
                    <span className="tag">
                      {t(report.state === 'closed' ? 'room.complaintClosed' : 'room.complaintOpen')}
                    </span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
