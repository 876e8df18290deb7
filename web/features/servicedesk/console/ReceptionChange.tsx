import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate, clockTime } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { DatePicker, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { callOffDay, moveDay, type ReceptionDay } from '../closing'
import { at, required, time, useDayChange } from './ReceptionDialogs'

type Props = { community: CommunityId; day: ReceptionDay; close: () => void }
type Moved = { day: Dayjs; from: string; until: string; place: string; reason: string }

/** The day is held at another time or place; whoever booked is told. */
export function MoveDialog({ community, day, close }: Props) {
  const [form] = Form.useForm<Moved>()
  const save = useDayChange(
    community,
    (given: Moved) =>
      moveDay(community, day.id, {
        startsAt: at(given.day, given.from),
        endsAt: at(given.day, given.until),
        place: given.place,
        reason: given.reason.trim(),
      }),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('servicedesk.reception.move')}
      how={t('servicedesk.reception.changeHow')}
      save={t('servicedesk.reception.move')}
      cancel={t('closing.reception.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{
        day: dayjs(calendarDate(day.startsAt)),
        from: clockTime(day.startsAt),
        until: clockTime(day.endsAt),
        place: day.place,
      }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="day" label={t('closing.reception.day')} rules={required}>
        <DatePicker
          format="YYYY年M月D日"
          allowClear={false}
          minDate={dayjs(calendarDate(serverNow()))}
          style={{ width: '100%' }}
        />
      </Form.Item>
      <Form.Item name="from" label={t('closing.reception.from')} rules={time}>
        <Input inputMode="numeric" maxLength={5} />
      </Form.Item>
      <Form.Item name="until" label={t('closing.reception.until')} rules={time}>
        <Input inputMode="numeric" maxLength={5} />
      </Form.Item>
      <Form.Item name="place" label={t('closing.reception.place')} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Reason />
    </FormDialog>
  )
}

/** The day is not held; whoever booked is told why. */
export function CallOffDialog({ community, day, close }: Props) {
  const [form] = Form.useForm<{ reason: string }>()
  const save = useDayChange(
    community,
    ({ reason }: { reason: string }) => callOffDay(community, day.id, reason.trim()),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('servicedesk.reception.callOff')}
      how={t('servicedesk.reception.changeHow')}
      save={t('servicedesk.reception.callOff')}
      cancel={t('closing.reception.cancel')}
      saving={save.isPending}
      error={save.error}
      onGiven={save.mutate}
      close={close}
    >
      <Reason />
    </FormDialog>
  )
}

function Reason() {
  return (
    <Form.Item
      name="reason"
      label={t('servicedesk.reception.reason')}
      rules={[{ required: true, whitespace: true, message: t('closing.reception.missing') }]}
    >
      <Input maxLength={200} />
    </Form.Item>
  )
}
