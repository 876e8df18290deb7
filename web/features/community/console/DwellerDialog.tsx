import type { CommunityId } from '@shared/lib/ids'
import { untilOf } from '@shared/lib/lastDay'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { DatePicker, Form, Input, Segmented } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { type Relation, relations } from '../api'
import { enter, type NewDweller, type Room } from '../rooms'
import { useRoomChange } from './useRoomChange'

type Props = { community: CommunityId; room: Room; close: () => void }
type Typed = Omit<NewDweller, 'from' | 'until'> & { from?: Dayjs | null; last?: Dayjs | null }

const written = (message: string) => [{ required: true, whitespace: true, message }]

/** Writes down somebody who belongs to the room: an owner from today on, a tenant or one of the family for a time. */
export function DwellerDialog({ community, room, close }: Props) {
  const [form] = Form.useForm<Typed>()
  const relation: Relation | undefined = Form.useWatch('relation', form)
  const saving = useRoomChange(
    community,
    (typed: Typed) => enter(community, room.space, dwellerOf(typed)),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('room.addTitle', { home: room.label })}
      how={t('room.addHow')}
      save={t('room.addYes')}
      cancel={t('room.notYet')}
      saving={saving.isPending}
      error={saving.error}
      initialValues={{ relation: 'OWNER' }}
      onGiven={saving.mutate}
      close={close}
    >
      <Form.Item name="name" label={t('room.name')} rules={written(t('room.nameMissing'))}>
        <Input autoFocus maxLength={100} />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t('room.phone')}
        rules={[{ required: true, pattern: /^1[3-9]\d{9}$/, message: t('room.phoneMissing') }]}
      >
        <Input maxLength={11} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="relation" label={t('room.relation')}>
        <Segmented
          block
          options={relations.map((value) => ({ value, label: t(`community.relation.${value}`) }))}
        />
      </Form.Item>
      {relation === 'OWNER' && (
        <Form.Item
          name="share"
          label={t('room.share1')}
          extra={t('room.shareHint1')}
          rules={[{ pattern: /^[1-9]\d{0,3}\/[1-9]\d{0,3}$/, message: t('room.shareWrong') }]}
        >
          <Input maxLength={9} />
        </Form.Item>
      )}
      {(relation === 'TENANT' || relation === 'HOUSEHOLD') && <Period relation={relation} />}
    </FormDialog>
  )
}

/** Within what the server takes: no lease is longer than twenty years, nobody is written down more than a year ahead. */
function Period({ relation }: { relation: 'TENANT' | 'HOUSEHOLD' }) {
  const today = dayjs(calendarDate(serverNow()))
  return (
    <>
      <Form.Item name="from" label={t('room.from')} extra={t('room.fromHint')}>
        <DatePicker style={{ width: '100%' }} maxDate={today.add(1, 'year')} />
      </Form.Item>
      <Form.Item
        name="last"
        label={t(`room.last.${relation}`)}
        extra={t(`room.lastHint.${relation}`)}
        dependencies={['from']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, last?: Dayjs | null) => {
              const from: Dayjs | null | undefined = getFieldValue('from')
              if (last?.isBefore(from ?? today, 'day')) throw new Error(t('room.lastBeforeFirst'))
            },
          }),
        ]}
      >
        <DatePicker
          style={{ width: '100%' }}
          minDate={today}
          maxDate={today.add(20, 'year').subtract(1, 'day')}
        />
      </Form.Item>
    </>
  )
}

const dateOf = (day: Dayjs | null | undefined) => day?.format('YYYY-MM-DD')

/** As the server takes it: a share only of an owner, days only of who is there for a time. */
function dwellerOf({ name, phone, relation, share, from, last }: Typed): NewDweller {
  if (relation === 'OWNER') return { name, phone, relation, share: share || undefined }
  const end = dateOf(last)
  return { name, phone, relation, from: dateOf(from), until: end && untilOf(end) }
}
