import './counterTexts'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { DatePicker, Form, Input, InputNumber, Select, Switch } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { ownKey } from '../companyRules'
import {
  askedOf,
  type CheckItem,
  type Festival,
  type GivenItem,
  scoredBy,
  writeFestival,
  writeItem,
} from '../manners'

const DAY = 'YYYY-MM-DD'
const required = [{ required: true, message: t('counter.missing') }]
const filled = [{ required: true, whitespace: true, message: t('counter.missing') }]

type Days = { days: [Dayjs, Dayjs]; words: string; active: boolean }
type FestivalProps = { company: string; festival?: Festival; close: () => void }

/** The first day is what a festival is known by: it stays. */
export function FestivalDialog({ company, festival, close }: FestivalProps) {
  const [form] = Form.useForm<Days>()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: ({ days: [first, last], words, active }: Days) =>
      writeFestival(company, {
        firstDay: festival?.firstDay ?? first.format(DAY),
        version: festival?.version ?? 0,
        lastDay: last.format(DAY),
        words,
        active,
      }),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ['call-greetings', company] }),
  })
  return (
    <FormDialog
      form={form}
      title={t('counter.words.festival')}
      save={t('counter.save')}
      cancel={t('counter.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={
        festival
          ? { ...festival, days: [dayjs(festival.firstDay), dayjs(festival.lastDay)] }
          : { active: true }
      }
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="days" label={t('counter.words.days')} rules={required}>
        <DatePicker.RangePicker
          allowClear={false}
          disabled={[festival !== undefined, false]}
          format="YYYY年M月D日"
          style={{ width: '100%' }}
        />
      </Form.Item>
      <Form.Item name="words" label={t('counter.words.greeting')} rules={filled}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="active" label={t('counter.words.use')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDialog>
  )
}

type ItemProps = { company: string; item?: CheckItem; next: number; close: () => void }

export function CheckItemDialog({ company, item, next, close }: ItemProps) {
  const [form] = Form.useForm<GivenItem>()
  const [newKey] = useState(ownKey)
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: (given: GivenItem) => writeItem(company, item?.key ?? newKey, item?.version ?? 0, given),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ['call-check-items', company] }),
  })
  return (
    <FormDialog
      form={form}
      title={t('counter.words.check')}
      save={t('counter.save')}
      cancel={t('counter.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={item ?? { n: next, scored: 'KEPT', asked: 'ALWAYS', active: true }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="words" label={t('counter.words.line')} rules={filled}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="scored" label={t('counter.words.scored')} rules={required}>
        <Select options={scoredBy.map((value) => ({ value, label: t(`counter.words.scores.${value}`) }))} />
      </Form.Item>
      <Form.Item name="asked" label={t('counter.words.asked')} rules={required}>
        <Select options={askedOf.map((value) => ({ value, label: t(`counter.words.askedOf.${value}`) }))} />
      </Form.Item>
      <Form.Item name="n" label={t('counter.words.n')} rules={required}>
        <InputNumber min={1} max={999} precision={0} />
      </Form.Item>
      <Form.Item name="active" label={t('counter.words.use')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDialog>
  )
}
