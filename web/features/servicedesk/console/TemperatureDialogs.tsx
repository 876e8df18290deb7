import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { type ChosenRoom, RoomField } from '@shared/ui/RoomField'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import {
  agreeMeasure,
  changeRange,
  type Measure,
  measures,
  type Range,
  readTemperature,
  settleTemperature,
  type TemperatureIssue,
} from '../temperatures'
import { ticketsChanged } from './ticketsChanged'

/** A change to the ledger: it is read again, and a toast confirms. */
function useLedgerChange<Given, Told>(
  community: CommunityId,
  change: (given: Given) => Promise<Told>,
  told: (answer: Told) => string,
  close: () => void,
) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: change,
    onSuccess: (answer) => {
      message.success(told(answer))
      close()
    },
    onSettled: () =>
      ticketsChanged(queries, community, ['temperatures', community], ['temperature-range', community]),
  })
}

const words = () => [{ required: true, whitespace: true, message: t('playbook.temperature.missing') }]
const given = () => [{ required: true, message: t('playbook.temperature.missing') }]

type ReadingProps = { community: CommunityId; issue?: TemperatureIssue; close: () => void }
type Reading = { room: ChosenRoom; celsius: number; consent: boolean; note?: string }

/** What the thermometer said, in which room. */
export function ReadingDialog({ community, issue, close }: ReadingProps) {
  const [form] = Form.useForm<Reading>()
  const save = useLedgerChange(
    community,
    ({ room, note, celsius, consent }: Reading) =>
      readTemperature(community, {
        space: room.space,
        celsius,
        consent: consent ?? false,
        ...(note?.trim() && { note: note.trim() }),
      }),
    (answer) => t(answer.issue ? 'playbook.temperature.opened' : 'playbook.temperature.kept'),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('playbook.temperature.read')}
      save={t('playbook.temperature.save')}
      cancel={t('playbook.temperature.cancel')}
      saving={save.isPending}
      error={save.error}
      {...(issue && { initialValues: { room: { space: issue.space, label: issue.label } } })}
      onGiven={save.mutate}
      close={close}
    >
      <RoomField name="room" community={community} label={t('playbook.temperature.room')} />
      <Form.Item name="celsius" label={t('playbook.temperature.celsius')} rules={given()}>
        <InputNumber min={-30} max={60} precision={1} step={0.5} />
      </Form.Item>
      <Form.Item name="consent" valuePropName="checked">
        <Checkbox>{t('playbook.temperature.consent')}</Checkbox>
      </Form.Item>
      <Form.Item name="note" label={t('playbook.temperature.note')}>
        <Input maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}

type IssueProps = { community: CommunityId; issue: TemperatureIssue; close: () => void }

/** What was agreed with them to do. */
export function MeasureDialog({ community, issue, close }: IssueProps) {
  const [form] = Form.useForm<{ measure: Measure; words: string }>()
  const save = useLedgerChange(
    community,
    (agreed: { measure: Measure; words: string }) => agreeMeasure(community, issue.id, agreed),
    () => t('playbook.temperature.agreed'),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={`${t('playbook.temperature.agree')} · ${issue.label}`}
      save={t('playbook.temperature.save')}
      cancel={t('playbook.temperature.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{ measure: issue.measure ?? 'ADJUST_VALVE', words: issue.measureWords }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="measure" label={t('playbook.temperature.measure')}>
        <Select
          options={measures.map((value) => ({ value, label: t(`playbook.temperature.measures.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="words" label={t('playbook.temperature.words')} rules={words()}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}

/** It is settled, or why that is all. */
export function SettleDialog({ community, issue, close }: IssueProps) {
  const [form] = Form.useForm<{ result?: string }>()
  const save = useLedgerChange(
    community,
    ({ result }: { result?: string }) => settleTemperature(community, issue.id, result?.trim()),
    () => t('playbook.temperature.settled'),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('playbook.temperature.settleTitle', { label: issue.label })}
      save={t('playbook.temperature.settle')}
      cancel={t('playbook.temperature.cancel')}
      saving={save.isPending}
      error={save.error}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="result" label={t('playbook.temperature.result')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}

type RangeProps = { community: CommunityId; range: Range; close: () => void }

/** How warm a room has to be here, and how warm at most. */
export function RangeDialog({ community, range, close }: RangeProps) {
  const [form] = Form.useForm<{ low: number; high: number }>()
  const save = useLedgerChange(
    community,
    (wanted: { low: number; high: number }) => changeRange(community, range.version, wanted),
    () => t('playbook.temperature.rangeSaved'),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('playbook.temperature.range')}
      save={t('playbook.temperature.save')}
      cancel={t('playbook.temperature.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{ low: range.low, high: range.high }}
      onGiven={save.mutate}
      close={close}
    >
      {(['low', 'high'] as const).map((end) => (
        <Form.Item key={end} name={end} label={t(`playbook.temperature.${end}`)} rules={given()}>
          <InputNumber min={0} max={40} precision={1} step={0.5} />
        </Form.Item>
      ))}
    </FormDialog>
  )
}
