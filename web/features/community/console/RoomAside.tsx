import { fileAddress, thumbnailAddress } from '@shared/api/files'
import type { CommunityId } from '@shared/lib/ids'
import { lastDay } from '@shared/lib/lastDay'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay, moment } from '@shared/lib/time'
import { EvidenceStrip } from '@shared/ui/EvidenceStrip'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Button, Popconfirm } from 'antd'
import { type ReactNode, useState } from 'react'
import {
  type Earlier,
  endPet,
  endVehicle,
  type KeyMoved,
  type Room,
  type RoomKey,
  type Transfer,
} from '../rooms'
import { KeyMoveDialog, KeysDialog, PetDialog, VehicleDialog } from './RoomDialogs'
import { RoomVisits } from './RoomVisits'
import { useRoomChange } from './useRoomChange'

type Props = { community: CommunityId; room: Room }

/** What belongs to the room beside its people: keys, vehicles, pets, and how it came to them. */
export function RoomAside({ community, room }: Props) {
  return (
    <aside className="col">
      {room.doors.includes('VISIT') && <RoomVisits community={community} room={room} />}
      <Keys community={community} room={room} />
      <Belongings community={community} room={room} />
      {room.transfers.length > 0 && (
        <Card title={t('room.transfers')}>
          {room.transfers.map((one) => (
            <TransferLine key={one.id} community={community} transfer={one} />
          ))}
        </Card>
      )}
      {room.earlier.length > 0 && (
        <Card title={t('room.earlier')}>
          {room.earlier.map((one) => (
            <div key={one.tie}>
              {one.name} <span className="tag line">{t(`community.relation.${one.relation}`)}</span>{' '}
              <span className="q s13">{period(one)}</span>
            </div>
          ))}
        </Card>
      )}
    </aside>
  )
}

function Keys({ community, room }: Props) {
  const [adding, setAdding] = useState(false)
  const [moving, setMoving] = useState<RoomKey>()
  return (
    <Card title={t('room.keys')}>
      {room.keys.length === 0 && <p className="q">{t('room.noKeys')}</p>}
      {room.keys.map((key) => (
        <div key={key.id} className="row">
          <span className="sp">{t('room.keyLine', key)}</span>
          <Button size="small" onClick={() => setMoving(key)}>
            {t('room.keyMove')}
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => setAdding(true)}>
        {t('room.registerKeys')}
      </Button>
      {room.keyMovements.length > 0 && <Movements moved={room.keyMovements} />}
      {adding && <KeysDialog community={community} room={room} close={() => setAdding(false)} />}
      {moving && (
        <KeyMoveDialog
          community={community}
          room={room}
          roomKey={moving}
          close={() => setMoving(undefined)}
        />
      )}
    </Card>
  )
}

function Movements({ moved }: { moved: KeyMoved[] }) {
  return (
    <details>
      <summary>{t('room.keyMovements')}</summary>
      {moved.map((one) => (
        <div key={one.id} className="s13">
          {t('room.keyMoved', {
            at: moment(one.at, serverNow()),
            number: one.number,
            what: one.kind === 'REGISTERED' ? t('room.keyAdded') : t(`room.movement.${one.kind}`),
            count: one.count,
            person: one.person,
          })}
        </div>
      ))}
    </details>
  )
}

function Belongings({ community, room }: Props) {
  const [adding, setAdding] = useState<'vehicle' | 'pet'>()
  const close = () => setAdding(undefined)
  const ending = useRoomChange(community, ({ vehicle, pet }: { vehicle?: string; pet?: string }) =>
    vehicle ? endVehicle(community, room.space, vehicle) : endPet(community, room.space, pet ?? ''),
  )
  return (
    <Card title={t('room.belongings')}>
      <RefusalCard error={ending.error} />
      {room.vehicles.length + room.pets.length === 0 && <p className="q">{t('room.noBelongings')}</p>}
      {room.vehicles.map((one) => (
        <div key={one.id}>
          <b>{one.plate}</b>{' '}
          <span className="q s13">
            {t(`room.vehicleKind.${one.kind}`)}，{one.holder}
          </span>
          <End what={one.plate} end={() => ending.mutate({ vehicle: one.id })} />
        </div>
      ))}
      {room.pets.map((one) => (
        <div key={one.id}>
          <b>{one.name}</b>{' '}
          <span className="q s13">
            {t(`room.petKind.${one.kind}`)}，{one.holder}
          </span>
          <End what={one.name} end={() => ending.mutate({ pet: one.id })} />
        </div>
      ))}
      {room.people.length > 0 && (
        <div className="row">
          <Button size="small" onClick={() => setAdding('vehicle')}>
            {t('room.vehicle')}
          </Button>
          <Button size="small" onClick={() => setAdding('pet')}>
            {t('room.pet')}
          </Button>
        </div>
      )}
      {adding === 'vehicle' && <VehicleDialog community={community} room={room} close={close} />}
      {adding === 'pet' && <PetDialog community={community} room={room} close={close} />}
    </Card>
  )
}

function End({ what, end }: { what: string; end: () => void }) {
  return (
    <Popconfirm
      title={t('room.endSure', { what })}
      okText={t('room.endYes')}
      cancelText={t('room.notYet')}
      onConfirm={end}
    >
      <Button size="small" type="link" aria-label={t('room.endWhat', { what })}>
        {t('room.end')}
      </Button>
    </Popconfirm>
  )
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t3">{title}</h2>
      </div>
      <div className="bd">{children}</div>
    </section>
  )
}

function TransferLine({ community, transfer }: { community: CommunityId; transfer: Transfer }) {
  const { owed } = transfer
  return (
    <div>
      {t('room.transferLine', {
        day: calendarDay(transfer.day, serverNow()),
        kind: t(`room.kind.${transfer.kind}`),
        certificate: transfer.certificate,
      })}
      <div className="q s13">
        {t('room.transferOpen', { reports: transfer.openReports, keys: transfer.keysOut })}
        {owed !== undefined && owed !== null && t('room.transferOwed', { owed: owed.toFixed(2) })}
      </div>
      <EvidenceStrip
        items={transfer.papers.map((hash) => ({
          kind: 'photo',
          hash,
          src: fileAddress(community, hash),
          thumbnail: thumbnailAddress(community, hash),
          at: transfer.recordedAt,
        }))}
      />
    </div>
  )
}

function period(one: Earlier): string {
  const now = serverNow()
  const from = calendarDay(one.from, now)
  return one.until
    ? t('room.between', { from, until: calendarDay(lastDay(one.until), now) })
    : t('room.since', { from })
}
