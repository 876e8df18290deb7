import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Segmented } from 'antd'
import { type AnnouncedKind, changeDay, dayHistory, type HolidayYear } from '../api'
import { spokenDay } from './YearView'

type Kind = AnnouncedKind | 'ordinary'
const kinds: Kind[] = ['holiday', 'make_up_workday', 'ordinary']
type Props = { company: string; year: HolidayYear; day: string; today: string; mayEdit: boolean }

/** One day: what it is, setting it right, and how often that was done. */
export function DayPanel({ company, year, day, today, mayEdit }: Props) {
  const announced = year.days.find((one) => one.day === day)
  const spoken = spokenDay(day)
  return (
    <section className="card pad">
      <h2 className="t2">
        {spoken.day} <span className="q s13">{spoken.weekday}</span>
      </h2>
      {announced ? (
        <p>
          <b>{announced.name}</b>{' '}
          <span className={announced.kind === 'holiday' ? 'tag met' : 'tag risk'}>
            {t(`calendar.kind.${announced.kind}`)}
          </span>
        </p>
      ) : (
        <p className="m">{t('calendar.year.plainHint', { weekday: spoken.weekday })}</p>
      )}
      {mayEdit && (
        <>
          <ChangeForm key={`${day} ${year.revision}`} company={company} year={year} day={day} today={today} />
          <DayHistory company={company} day={day} />
        </>
      )}
    </section>
  )
}

type Given = { kind: Kind; name: string }

function ChangeForm({ company, year, day, today }: Omit<Props, 'mayEdit'>) {
  const announced = year.days.find((one) => one.day === day)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Given>()
  const kind = Form.useWatch('kind', form)
  const change = useMutation({
    mutationFn: (given: Given) =>
      changeDay(company, year, day, { ...given, name: given.name || t('calendar.year.plainDay') }),
    onSuccess: (saved, given) => {
      queries.setQueryData(['holidays', year.year], saved)
      message.success(
        t('calendar.year.saved', { day: spokenDay(day).day, kind: t(`calendar.kind.${given.kind}`) }),
      )
    },
    onSettled: () => {
      queries.invalidateQueries({ queryKey: ['holidays'] })
      queries.invalidateQueries({ queryKey: ['holiday-history', company, day] })
    },
  })
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ kind: announced?.kind ?? 'holiday', name: announced?.name ?? '' }}
      onFinish={change.mutate}
    >
      <Form.Item name="kind" label={t('calendar.year.kindLabel')}>
        <Segmented
          block
          options={kinds
            .filter((value) => announced || value !== 'ordinary')
            .map((value) => ({ value, label: t(`calendar.kind.${value}`) }))}
        />
      </Form.Item>
      {kind !== 'ordinary' && (
        <Form.Item
          name="name"
          label={t('calendar.year.name')}
          rules={[{ required: true, whitespace: true, message: t('calendar.year.nameMissing') }]}
        >
          <Input maxLength={20} placeholder={t('calendar.year.nameExample')} />
        </Form.Item>
      )}
      {day < today && <p className="note risk">{t('calendar.year.past')}</p>}
      <RefusalCard
        error={change.error}
        remedies={{ reload: () => queries.invalidateQueries({ queryKey: ['holidays'] }) }}
      />
      <Button htmlType="submit" type="primary" loading={change.isPending}>
        {t('calendar.year.save')}
      </Button>
    </Form>
  )
}

function DayHistory({ company, day }: { company: string; day: string }) {
  const { data } = useQuery(dayHistory(company, day))
  const now = serverNow()
  if (!data || data.length === 0) return null
  return (
    <>
      <h3 className="t3 spaced">{t('calendar.year.history')}</h3>
      <ul className="plain">
        {[...data].reverse().map((one) => (
          <li key={one.id}>
            <span>
              {one.after?.withdrawn
                ? t('calendar.kind.ordinary')
                : one.after?.kind && t(`calendar.kind.${one.after.kind.toLowerCase() as AnnouncedKind}`)}{' '}
              {one.after?.name}
            </span>
            <span className="q s13">{moment(one.at, now)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
