import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay } from '@shared/lib/time'
import { Dialog } from '@shared/ui/Dialog'
import { Icon } from '@shared/ui/Icon'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, DatePicker, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { type DayKind, dayKinds, type HoursVersion, type NewHours, setHours } from '../api'
import { newHours, shortTime, type TypedHours, timeOf, windowsOn } from '../hours'
import { DayBars } from './DayBars'

type Props = { community: CommunityId; today: string; now?: HoursVersion; close: () => void }
type Given = { from: Dayjs; reason?: string } & TypedHours

const USUAL = [
  { opens: '9:00', closes: '12:00' },
  { opens: '13:30', closes: '18:00' },
]

/** The hours from a day on: several windows a day, drawn while they are typed. */
export function HoursDialog({ community, today, now, close }: Props) {
  const [form] = Form.useForm<Given>()
  const typed = Form.useWatch([], form) as Given | undefined
  const asked = typed?.from && newHours(typed.from.format('YYYY-MM-DD'), onlyHours(typed), typed.reason)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: (given: NewHours) => setHours(community, given),
    onSuccess: (_, { validFrom }) => {
      queries.invalidateQueries({ queryKey: ['working-hours', community] })
      message.success(t('calendar.hours.saved', { day: calendarDay(validFrom, serverNow()) }))
      close()
    },
  })
  return (
    <Dialog
      width={640}
      title={t('calendar.hours.set')}
      okText={t('calendar.hours.save', { day: typed?.from?.format('M月D日') ?? '' })}
      cancelText={t('calendar.hours.cancel')}
      okButtonProps={{ disabled: !asked, loading: save.isPending }}
      onOk={form.submit}
      onCancel={close}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onBlur"
        initialValues={{ from: dayjs(today), ...typedOf(now) }}
        onFinish={() => asked && save.mutate(asked)}
      >
        <Form.Item name="from" label={t('calendar.hours.from')} extra={t('calendar.hours.fromHint')}>
          <DatePicker
            allowClear={false}
            minDate={dayjs(today)}
            format="YYYY年M月D日"
            style={{ width: 200 }}
          />
        </Form.Item>
        {dayKinds.map((kind) => (
          <Windows key={kind} kind={kind} />
        ))}
        <DayBars windows={asked?.windows ?? []} />
        {!asked && <p className="risk s13">{t('calendar.hours.none')}</p>}
        <Form.Item name="reason" label={t('calendar.hours.reason')} extra={t('calendar.hours.reasonHint')}>
          <Input maxLength={300} />
        </Form.Item>
        <RefusalCard error={save.error} />
      </Form>
    </Dialog>
  )
}

function Windows({ kind }: { kind: DayKind }) {
  return (
    <Form.List name={kind}>
      {(fields, { add, remove }) => (
        <div className="windows">
          <b>{t(`calendar.dayKind.${kind}`)}</b>
          <div className="row wrap">
            {fields.length === 0 && <span className="q">{t('calendar.hours.closed')}</span>}
            {fields.map(({ key, name }) => (
              <span key={key} className="row window">
                <TimeInput name={[name, 'opens']} label={t('calendar.hours.opens')} />
                –
                <TimeInput name={[name, 'closes']} label={t('calendar.hours.closes')} />
                <Button
                  type="text"
                  aria-label={t('calendar.hours.remove')}
                  icon={<Icon name="x" size="s" />}
                  onClick={() => remove(name)}
                />
              </span>
            ))}
            <Button size="small" onClick={() => add(fields.length === 0 ? USUAL[0] : USUAL[1])}>
              {t('calendar.hours.add')}
            </Button>
          </div>
        </div>
      )}
    </Form.List>
  )
}

function TimeInput({ name, label }: { name: (string | number)[]; label: string }) {
  return (
    <Form.Item
      noStyle
      name={name}
      rules={[
        {
          validator: async (_, value: string = '') =>
            timeOf(value) !== undefined || Promise.reject(t('calendar.hours.form')),
        },
      ]}
    >
      <Input aria-label={label} inputMode="numeric" maxLength={5} style={{ width: 72 }} />
    </Form.Item>
  )
}

const onlyHours = (given: Given): TypedHours => ({
  workday: given.workday ?? [],
  weekend: given.weekend ?? [],
  holiday: given.holiday ?? [],
})

/** What is in force, to begin from; for a community that never set any the usual office hours. */
function typedOf(now?: HoursVersion): TypedHours {
  if (!now) return { workday: USUAL, weekend: [], holiday: [] }
  const of = (kind: DayKind) =>
    windowsOn(now.windows, kind).map((one) => ({
      opens: shortTime(one.opens),
      closes: shortTime(one.closes),
    }))
  return { workday: of('workday'), weekend: of('weekend'), holiday: of('holiday') }
}
