import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { type Chosen, PlacePicker } from '@shared/ui/PlacePicker'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Checkbox, DatePicker, Form, Input, InputNumber } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { changePlan, type GivenPlan, type Hours, type Plan, plan } from '../api'
import { type Choice, emptyChoice, hoursOf, read, written } from '../rules'
import { HoursFields } from './HoursFields'
import { Preview } from './Preview'
import { QuestionFields } from './QuestionFields'
import { RuleFields } from './RuleFields'

type Props = { community: CommunityId; changing?: Plan; close: () => void }
type Stretch = { opens?: Dayjs; closes?: Dayjs }
type Question = { words: string; unit?: string; low?: number; high?: number }
type Given = {
  title: string
  clause?: string
  rule: Partial<Choice>
  limited: boolean
  hours?: Stretch[]
  post: string
  minutes: number
  photo: boolean
  since: Dayjs
  places: Chosen[]
  questions?: Question[]
}

/** Plans what is done again and again, or plans it another way from a day on. */
export function PlanDialog({ community, changing, close }: Props) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: (given: Given) =>
      changing ? changePlan(community, changing, asGiven(given)) : plan(community, asGiven(given)),
    onSuccess: (_, { title }) => {
      message.success(t(changing ? 'plans.changed' : 'planned.saved', { title }))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['plans', community] }),
  })
  const today = dayjs(calendarDate(serverNow()))
  const earliest = changing ? earliestChange(changing, today) : today
  const words = [{ required: true, whitespace: true, message: t('planned.missing') }]
  const chosen = [{ required: true, message: t('planned.missing') }]
  return (
    <FormDialog
      form={form}
      width={620}
      title={changing ? t('plans.changeTitle', { title: changing.title }) : t('planned.add')}
      {...(changing && { how: t('plans.changeHow') })}
      save={t(changing ? 'plans.change' : 'planned.save')}
      cancel={t('planned.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={changing ? asTyped(changing, earliest) : newPlan(today)}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="title" label={t('planned.what')} extra={t('planned.whatHint')} rules={words}>
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <RuleFields />
      <HoursFields />
      <Foreseen community={community} />
      <Form.Item name="places" label={t('planned.places')} rules={chosen}>
        <PlacePicker community={community} />
      </Form.Item>
      <Form.Item name="post" label={t('planned.post')} extra={t('planned.postHint')} rules={words}>
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item name="minutes" label={t('planned.minutes')} rules={chosen}>
        <InputNumber min={1} max={480} precision={0} />
      </Form.Item>
      <QuestionFields />
      <Form.Item name="photo" valuePropName="checked">
        <Checkbox>{t('planned.photo')}</Checkbox>
      </Form.Item>
      <Form.Item name="since" label={t('planned.since')} extra={t('planned.sinceHint')} rules={chosen}>
        <DatePicker minDate={earliest} format="YYYY年M月D日" allowClear={false} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="clause" label={t('planned.clause')} extra={t('planned.clauseHint')}>
        <Input autoComplete="off" maxLength={7} />
      </Form.Item>
    </FormDialog>
  )
}

/** Asked once what is filled in could be planned. */
function Foreseen({ community }: { community: CommunityId }) {
  const rule: Partial<Choice> | undefined = Form.useWatch('rule')
  const limited: boolean = Form.useWatch('limited') ?? false
  const typed: Stretch[] = Form.useWatch('hours') ?? []
  const since: Dayjs | undefined = Form.useWatch('since')
  if (!rule || !since) return null
  const count = limited ? hoursOf(rule) : 0
  const hours = stretches(typed, count)
  if (hours.length < count) return null
  return (
    <Preview community={community} rule={written(rule)} hours={hours} since={since.format('YYYY-MM-DD')} />
  )
}

function stretches(typed: Stretch[], count: number): Hours[] {
  return typed
    .slice(0, count)
    .flatMap(({ opens, closes }) =>
      opens && closes ? [{ opens: opens.format('HH:mm'), closes: closes.format('HH:mm') }] : [],
    )
}

function asGiven({ clause, rule, limited, hours, since, places, questions, ...given }: Given): GivenPlan {
  return {
    ...given,
    rule: written(rule),
    hours: stretches(hours ?? [], limited ? hoursOf(rule) : 0),
    clause: clause?.trim() || undefined,
    since: since.format('YYYY-MM-DD'),
    places: places.map((one) => one.value),
    questions: (questions ?? []).map(({ words, unit, low, high }) =>
      unit?.trim() ? { words, unit: unit.trim(), low: low ?? undefined, high: high ?? undefined } : { words },
    ),
  }
}

const newPlan = (today: Dayjs): Partial<Given> => ({
  rule: emptyChoice,
  limited: false,
  minutes: 10,
  photo: true,
  since: today,
})

/** What begins today has begun: the other way is from tomorrow on, or from when the plan itself begins. */
function earliestChange(changing: Plan, today: Dayjs): Dayjs {
  const begins = dayjs(changing.since)
  return begins.isAfter(today) ? begins : today.add(1, 'day')
}

function asTyped(changing: Plan, since: Dayjs): Partial<Given> {
  const clock = (time: string) => dayjs(`2026-01-01T${time}`)
  return {
    title: changing.title,
    ...(changing.clause && { clause: changing.clause }),
    rule: read(changing.frequency),
    limited: changing.hours.length > 0,
    hours: changing.hours.map(({ opens, closes }) => ({ opens: clock(opens), closes: clock(closes) })),
    post: changing.post,
    minutes: changing.minutes,
    photo: changing.photo,
    since,
    places: changing.places.map(({ place, label }) => ({ value: place, label })),
    questions: changing.questions.map(({ words, unit, low, high }) => ({
      words,
      ...(unit && { unit }),
      ...(low !== undefined && { low }),
      ...(high !== undefined && { high }),
    })),
  }
}
