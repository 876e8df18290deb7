import './counterTexts'
import { uploadAll } from '@shared/api/files'
import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate, type Instant, instantOn } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { type ChosenRoom, RoomField } from '@shared/ui/RoomField'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, DatePicker, Form, Input, Select, Upload } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { ticketCategories } from '../categories'
import { extendLetter, type Letter, registerLetter, replyToLetter } from '../letters'
import { ticketsChanged } from './ticketsChanged'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const MOST_PHOTOS = 9

const required = [{ required: true, message: t('counter.missing') }]
const filled = [{ required: true, whitespace: true, message: t('counter.missing') }]
const time = [{ required: true, pattern: TIME, message: t('counter.letters.timeForm') }]

type Until = { day: Dayjs; time: string }

const instantOf = ({ day, time: clock }: Until) => instantOn(day.format('YYYY-MM-DD'), clock)

/** As far ahead as an office may wait for a reply. */
const FURTHEST_DAYS = 180

const dayHere = (instant: Instant | Date) => dayjs(calendarDate(instant))

function useLetterChange<Given>(
  community: CommunityId,
  change: (given: Given) => Promise<Letter>,
  done: (letter: Letter) => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: done,
    onSettled: () => ticketsChanged(queries, community, ['letters', community]),
  })
}

/** By when they want a reply; where it is later now, after the day that was said before. */
function DueFields({ after }: { after?: Instant }) {
  const today = dayHere(serverNow())
  const before = after ? dayHere(after) : today
  return (
    <>
      <Form.Item name="day" label={t('counter.letters.due')} rules={required}>
        <DatePicker
          format="YYYY年M月D日"
          allowClear={false}
          minDate={before.isBefore(today) ? today : before}
          maxDate={today.add(FURTHEST_DAYS, 'day')}
          style={{ width: '100%' }}
        />
      </Form.Item>
      <Form.Item name="time" label={t('counter.letters.dueTime')} rules={time}>
        <Input inputMode="numeric" maxLength={5} />
      </Form.Item>
    </>
  )
}

type Photos = { originFileObj?: Blob }[]

const imagesOf = (photos?: Photos) =>
  photos?.flatMap((one) => (one.originFileObj ? [one.originFileObj] : [])) ?? []

type PhotoFieldProps = { name: string; label: string; accept?: string }

function PhotoField({ name, label, accept = 'image/*' }: PhotoFieldProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      valuePropName="fileList"
      getValueFromEvent={(chosen: { fileList: Photos }) => chosen.fileList}
    >
      <Upload accept={accept} listType="picture" maxCount={MOST_PHOTOS} multiple beforeUpload={() => false}>
        <button type="button" className="btn">
          {label}
        </button>
      </Upload>
    </Form.Item>
  )
}

type Props = { community: CommunityId; close: () => void }
type Given = Until & {
  room: ChosenRoom
  office: string
  number: string
  category: string
  caller?: string
  description: string
  photos?: Photos
}

export function NewLetterDialog({ community, close }: Props) {
  const [form] = Form.useForm<Given>()
  const { data, error } = useQuery(ticketCategories(community))
  const { message } = App.useApp()
  const save = useLetterChange(
    community,
    async ({ day, time: clock, photos, room, ...given }: Given) =>
      registerLetter(community, {
        ...given,
        space: room.space,
        replyDue: instantOf({ day, time: clock }),
        photos: await uploadAll(community, imagesOf(photos)),
      }),
    (letter) => {
      message.success(t('counter.letters.registered', { number: letter.ticketNumber }), 3)
      close()
    },
  )
  return (
    <FormDialog
      form={form}
      width={560}
      title={t('counter.letters.new')}
      save={t('counter.save')}
      cancel={t('counter.cancel')}
      saving={save.isPending}
      error={error ?? save.error}
      initialValues={{ time: '17:00' }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item
        name="office"
        label={t('counter.letters.office')}
        extra={t('counter.letters.officeHint')}
        rules={filled}
      >
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="number" label={t('counter.letters.number')} rules={filled}>
        <Input maxLength={100} />
      </Form.Item>
      <DueFields />
      <RoomField name="room" community={community} label={t('counter.letters.room')} />
      <Form.Item name="category" label={t('counter.letters.kind')} rules={required}>
        <Select options={data?.map((one) => ({ value: one.key, label: one.name }))} />
      </Form.Item>
      <Form.Item name="caller" label={t('counter.letters.caller')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="description" label={t('counter.letters.words')} rules={filled}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <PhotoField name="photos" label={t('counter.letters.photos')} />
    </FormDialog>
  )
}

type OfLetter = Props & { letter: Letter }

const nameOf = ({ office, number }: Letter) => `${office} ${number}`

export function ExtendDialog({ community, letter, close }: OfLetter) {
  const [form] = Form.useForm<Until & { reason: string }>()
  const save = useLetterChange(
    community,
    ({ reason, ...until }: Until & { reason: string }) =>
      extendLetter(community, letter.id, { until: instantOf(until), reason }),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('counter.letters.extendTitle', { letter: nameOf(letter) })}
      how={t('counter.letters.extendHow')}
      save={t('counter.letters.extend')}
      cancel={t('counter.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{ time: '17:00' }}
      onGiven={save.mutate}
      close={close}
    >
      <DueFields after={letter.replyDue} />
      <Form.Item name="reason" label={t('counter.letters.reason')} rules={filled}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}

type Said = { words: string; dated: Dayjs; documents?: Photos }

export function ReplyDialog({ community, letter, close }: OfLetter) {
  const [form] = Form.useForm<Said>()
  const today = dayHere(serverNow())
  const save = useLetterChange(
    community,
    async ({ words, dated, documents }: Said) =>
      replyToLetter(community, letter.id, {
        words,
        dated: dated.format('YYYY-MM-DD'),
        documents: await uploadAll(community, imagesOf(documents)),
      }),
    close,
  )
  return (
    <FormDialog
      form={form}
      width={560}
      title={t('counter.letters.replyTitle', { letter: nameOf(letter) })}
      how={t('counter.letters.replyHow')}
      save={t('counter.letters.reply')}
      cancel={t('counter.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{ dated: today }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="dated" label={t('counter.letters.replyDated')} rules={required}>
        <DatePicker
          format="YYYY年M月D日"
          allowClear={false}
          minDate={dayHere(letter.registeredAt)}
          maxDate={today}
          style={{ width: '100%' }}
        />
      </Form.Item>
      <Form.Item name="words" label={t('counter.letters.replyWords')} rules={filled}>
        <Input.TextArea rows={5} maxLength={2000} />
      </Form.Item>
      <PhotoField name="documents" label={t('counter.letters.document')} accept="image/*,application/pdf" />
    </FormDialog>
  )
}
