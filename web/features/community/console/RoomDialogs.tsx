import { upload } from '@shared/api/files'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Segmented, Select } from 'antd'
import { useRef, useState } from 'react'
import {
  addKeys,
  addPet,
  addVehicle,
  type KeyMove,
  moveKeys,
  movements,
  type Pet,
  type Room,
  type RoomKey,
  type Vehicle,
} from '../rooms'
import { useRoomChange } from './useRoomChange'

type Props = { community: CommunityId; room: Room; close: () => void }

const vehicleKinds: Vehicle['kind'][] = ['CAR', 'ELECTRIC_CAR', 'MOTORBIKE', 'E_BIKE']
const petKinds: Pet['kind'][] = ['DOG', 'CAT', 'OTHER']
const written = (message: string) => [{ required: true, whitespace: true, message }]

function Whose({ room }: { room: Room }) {
  const options = [...new Map(room.people.map((one) => [one.party, one.name]))]
  return (
    <Form.Item name="party" label={t('room.whose')} rules={[{ required: true }]}>
      <Select options={options.map(([value, label]) => ({ value, label }))} />
    </Form.Item>
  )
}

export function VehicleDialog({ community, room, close }: Props) {
  const [form] = Form.useForm<{ party: string; kind: Vehicle['kind']; plate: string }>()
  const saving = useRoomChange(
    community,
    (json: { party: string; kind: Vehicle['kind']; plate: string }) =>
      addVehicle(community, room.space, json),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('room.vehicle')}
      save={t('room.vehicleYes')}
      cancel={t('room.notYet')}
      saving={saving.isPending}
      error={saving.error}
      initialValues={{ kind: 'CAR', party: room.people[0]?.party }}
      onGiven={saving.mutate}
      close={close}
    >
      <Whose room={room} />
      <Form.Item name="kind" label={t('room.sort')}>
        <Select options={vehicleKinds.map((value) => ({ value, label: t(`room.vehicleKind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="plate" label={t('room.plate')} rules={written(t('room.plateMissing'))}>
        <Input maxLength={12} />
      </Form.Item>
    </FormDialog>
  )
}

export function PetDialog({ community, room, close }: Props) {
  const [form] = Form.useForm<{ party: string; kind: Pet['kind']; name: string }>()
  const saving = useRoomChange(
    community,
    (json: { party: string; kind: Pet['kind']; name: string }) => addPet(community, room.space, json),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('room.pet')}
      save={t('room.petYes')}
      cancel={t('room.notYet')}
      saving={saving.isPending}
      error={saving.error}
      initialValues={{ kind: 'DOG', party: room.people[0]?.party }}
      onGiven={saving.mutate}
      close={close}
    >
      <Whose room={room} />
      <Form.Item name="kind" label={t('room.sort')}>
        <Segmented block options={petKinds.map((value) => ({ value, label: t(`room.petKind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="name" label={t('room.petName')} rules={written(t('room.petNameMissing'))}>
        <Input maxLength={50} />
      </Form.Item>
    </FormDialog>
  )
}

export function KeysDialog({ community, room, close }: Props) {
  const [form] = Form.useForm<{ number: string; count: number }>()
  const saving = useRoomChange(
    community,
    (json: { number: string; count: number }) => addKeys(community, room.space, json),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('room.registerKeys')}
      save={t('room.keysYes')}
      cancel={t('room.notYet')}
      saving={saving.isPending}
      error={saving.error}
      initialValues={{ count: 1 }}
      onGiven={saving.mutate}
      close={close}
    >
      <Form.Item name="number" label={t('room.keyNumber')} rules={written(t('room.keyNumberMissing'))}>
        <Input autoFocus maxLength={50} />
      </Form.Item>
      <Form.Item name="count" label={t('room.count')} rules={[{ required: true }]}>
        <InputNumber min={1} max={100} precision={0} />
      </Form.Item>
    </FormDialog>
  )
}

type MoveProps = Props & { roomKey: RoomKey }

/** Keys go out against a signature, come back, or are written off. */
export function KeyMoveDialog({ community, room, roomKey, close }: MoveProps) {
  const [form] = Form.useForm<Omit<KeyMove, 'signatures'>>()
  const [signatures, setSignatures] = useState<string[]>([])
  const saving = useRoomChange(
    community,
    (given: Omit<KeyMove, 'signatures'>) =>
      moveKeys(community, room.space, roomKey.id, { ...given, signatures }),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('room.keyMoveTitle', { number: roomKey.number })}
      save={t('room.moveYes')}
      cancel={t('room.notYet')}
      saving={saving.isPending}
      error={saving.error}
      initialValues={{ kind: 'HANDED', count: 1 }}
      onGiven={saving.mutate}
      close={close}
    >
      <Form.Item name="kind" label={t('room.sort')}>
        <Segmented
          block
          options={movements.map((value) => ({ value, label: t(`room.movement.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="count" label={t('room.count')} rules={[{ required: true }]}>
        <InputNumber min={1} max={100} precision={0} />
      </Form.Item>
      <Form.Item name="person" label={t('room.signer')} rules={written(t('room.signerMissing'))}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item label={t('room.signature')}>
        <Signature
          community={community}
          count={signatures.length}
          onSigned={(hash) => setSignatures([...signatures, hash])}
        />
      </Form.Item>
    </FormDialog>
  )
}

type SignatureProps = { community: CommunityId; count: number; onSigned: (hash: string) => void }

function Signature({ community, count, onSigned }: SignatureProps) {
  const file = useRef<HTMLInputElement>(null)
  const sending = useMutation({ mutationFn: (image: Blob) => upload(community, image), onSuccess: onSigned })
  return (
    <div className="row">
      <input
        ref={file}
        type="file"
        accept="image/jpeg,image/png"
        hidden
        aria-label={t('room.signature')}
        onChange={(event) => {
          const image = event.target.files?.[0]
          if (image) sending.mutate(image)
          event.target.value = ''
        }}
      />
      <Button loading={sending.isPending} onClick={() => file.current?.click()}>
        {t('room.attach')}
      </Button>
      {count > 0 && <span className="tag">{t('room.attached', { count })}</span>}
      <RefusalCard error={sending.error} />
    </div>
  )
}
