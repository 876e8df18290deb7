import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate, instantOn } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { type ChosenRoom, RoomField } from '@shared/ui/RoomField'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { DatePicker, Form, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { ticketCategories } from '../categories'
import {
  announce,
  answerQuestion,
  followUp,
  type Host,
  type Question,
  type ReceptionDay,
  registerQuestion,
} from '../closing'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
export const required = [{ required: true, message: t('closing.reception.missing') }]
/** The instant of a clock's time on a day. */
export const at = (day: Dayjs, clock: string) => instantOn(day.format('YYYY-MM-DD'), clock)
export const time = [{ required: true, pattern: TIME, message: t('closing.reception.timeForm') }]

/** What changes a day is read anew, and the question goes away. */
export function useDayChange<Given>(
  community: CommunityId,
  change: (given: Given) => Promise<unknown>,
  close: () => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ['reception', community] }),
  })
}

type Day = { host: Host; day: Dayjs; from: string; until: string; place: string }

export function AnnounceDialog({ community, close }: { community: CommunityId; close: () => void }) {
  const [form] = Form.useForm<Day>()
  const today = dayjs(calendarDate(serverNow()))
  const save = useDayChange(
    community,
    ({ host, day, from, until, place }: Day) =>
      announce(community, { host, place, startsAt: at(day, from), endsAt: at(day, until) }),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('closing.reception.announce')}
      save={t('closing.reception.save')}
      cancel={t('closing.reception.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{ host: 'MANAGER', from: '14:00', until: '17:00' }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="host" label={t('closing.reception.host')} rules={required}>
        <Select
          options={(['MANAGER', 'GENERAL_MANAGER'] as const).map((value) => ({
            value,
            label: t(`closing.reception.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="day" label={t('closing.reception.day')} rules={required}>
        <DatePicker format="YYYY年M月D日" allowClear={false} minDate={today} style={{ width: '100%' }} />
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
    </FormDialog>
  )
}

type Asked = { booking?: string; room?: ChosenRoom; askedBy?: string; question: string }
type AskProps = { community: CommunityId; day: ReceptionDay; close: () => void }

/** Who booked reads the answer on their phone; who just came says who they are. */
export function AskDialog({ community, day, close }: AskProps) {
  const [form] = Form.useForm<Asked>()
  const picked = Form.useWatch('booking', form)
  const bookings = day.bookings.filter((one) => one.party && one.name)
  const save = useDayChange(
    community,
    ({ booking, room, askedBy = '', question }: Asked) => {
      const booked = bookings.find((one) => one.party === booking)
      if (booked?.party && booked.name) {
        const { space, name, party } = booked
        return registerQuestion(community, day.id, {
          space: space as SpaceId,
          askedBy: name,
          party,
          question,
        })
      }
      if (!room) throw new Error('Nobody asks from nowhere')
      return registerQuestion(community, day.id, { space: room.space, askedBy, question })
    },
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('closing.reception.ask')}
      save={t('closing.complaints.save')}
      cancel={t('closing.reception.cancel')}
      saving={save.isPending}
      error={save.error}
      onGiven={save.mutate}
      close={close}
    >
      {bookings.length > 0 && (
        <Form.Item
          name="booking"
          label={t('servicedesk.reception.who')}
          extra={t('servicedesk.reception.whoHint')}
        >
          <Select
            allowClear
            placeholder={t('servicedesk.reception.walkIn')}
            options={bookings.map((one) => ({
              value: one.party,
              label: `${one.name}，${one.spaceLabel}：${one.subject}`,
            }))}
          />
        </Form.Item>
      )}
      {!picked && (
        <>
          <RoomField name="room" community={community} label={t('closing.reception.room')} />
          <Form.Item name="askedBy" label={t('closing.reception.askedBy')} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
        </>
      )}
      <Form.Item name="question" label={t('closing.reception.question')} rules={required}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  )
}

type QuestionProps = { community: CommunityId; question: Question; close: () => void }

export function AnswerDialog({ community, question, close }: QuestionProps) {
  const [form] = Form.useForm<{ answer: string }>()
  const save = useDayChange(
    community,
    ({ answer }: { answer: string }) => answerQuestion(community, question.id, answer),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('closing.reception.answerTitle')}
      how={question.question}
      save={t('closing.complaints.save')}
      cancel={t('closing.reception.cancel')}
      saving={save.isPending}
      error={save.error}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="answer" label={t('closing.reception.answer')} rules={required}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  )
}

export function FollowUpDialog({ community, question, close }: QuestionProps) {
  const [form] = Form.useForm<{ category: string }>()
  const { data, error } = useQuery(ticketCategories(community))
  const save = useDayChange(
    community,
    ({ category }: { category: string }) => followUp(community, question.id, category),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('closing.reception.followUp')}
      how={t('closing.reception.followUpHow')}
      save={t('closing.reception.followUp')}
      cancel={t('closing.reception.cancel')}
      saving={save.isPending}
      error={error ?? save.error}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="category" label={t('closing.reception.kind')} rules={required}>
        <Select options={data?.map((one) => ({ value: one.key, label: one.name }))} />
      </Form.Item>
    </FormDialog>
  )
}
