import { dayOfCommunity } from '@shared/api/clock'
import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { startOfDay } from '@shared/lib/startOfDay'
import { t } from '@shared/lib/texts'
import { monthOf } from '@shared/lib/time'
import { useQuery } from '@tanstack/react-query'
import { DatePicker, Form, Input, InputNumber, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { wall } from '../api'
import { isAdjustable, isLooser, type Parameter, parameterName, type Values } from '../terms'

type Picker = { community: CommunityId; measuredOnly?: boolean; onPick: () => void }

/** A clause of the catalogue by its id or name; those that are adopted come first. */
export function ClausePicker({ community, measuredOnly = false, onPick }: Picker) {
  const { data } = useQuery(wall(community, monthOf(serverNow())))
  const options = data?.sets
    .flatMap((set) => set.clauses)
    .filter((one) => one.measured || !measuredOnly)
    .sort((a, b) => Number(b.adopted) - Number(a.adopted))
    .map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))
  return (
    <Form.Item
      name="clause"
      label={t('standards.terms.find')}
      extra={measuredOnly && t('standards.terms.measuredOnly')}
      rules={[{ required: true, message: t('standards.terms.pick') }]}
    >
      <Select
        autoFocus
        showSearch={{ optionFilterProp: 'label' }}
        loading={!data}
        options={options}
        onChange={onPick}
      />
    </Form.Item>
  )
}

type Fields = { parameters: Parameter[]; own?: Values; noLooser?: boolean }

/** One field a number that may be set, with the community's own number where it has one. */
export function NumberFields({ parameters, own = {}, noLooser = false }: Fields) {
  const adjustable = parameters.filter(isAdjustable)
  if (adjustable.length === 0) return <p className="note spaced">{t('standards.terms.nothing')}</p>
  return adjustable.map((one) => (
    <Form.Item
      key={one.name}
      name={['numbers', one.name]}
      label={parameterName(one.name)}
      initialValue={own[one.name] ?? one.value}
      extra={`${t('standards.terms.standard', { value: one.value })}，${t(one.stricter === 'lower' ? 'standards.terms.lower' : 'standards.terms.higher')}`}
      rules={noLooser ? [{ required: true, message: t('standards.terms.numberMissing') }, strict(one)] : []}
    >
      <InputNumber
        min={one.measured ? 1 : 0}
        precision={one.measured ? 0 : undefined}
        style={{ width: 160 }}
      />
    </Form.Item>
  ))
}

const strict = (one: Parameter & { value: number }) => ({
  validator: (_: unknown, asked: number | null) =>
    typeof asked === 'number' && isLooser(one, asked)
      ? Promise.reject(new Error(t('standards.terms.looserHere', { value: one.value })))
      : Promise.resolve(),
})

/** What the source leaves open and the community has to say. */
export function BlankFields({ parameters, own = {} }: Fields) {
  return parameters
    .filter((one) => one.value === null || one.value === undefined)
    .map((one) => (
      <Form.Item
        key={one.name}
        name={['blanks', one.name]}
        label={parameterName(one.name)}
        initialValue={own[one.name] === undefined ? undefined : String(own[one.name])}
        extra={t('standards.terms.blank')}
        rules={[{ required: true, whitespace: true, message: t('standards.terms.blank') }]}
      >
        <Input maxLength={40} autoComplete="off" style={{ width: 200 }} />
      </Form.Item>
    ))
}

/** Today or later there, or nothing. */
export function StartDay({ community, hint }: { community: CommunityId; hint: string }) {
  const { data } = useQuery(dayOfCommunity(community))
  return (
    <Form.Item name="from" label={t('standards.terms.start')} extra={hint}>
      <DatePicker
        disabled={!data}
        minDate={dayjs(data?.today)}
        format="YYYY年M月D日"
        style={{ width: 200 }}
      />
    </Form.Item>
  )
}

/** Turns the day that was picked into the instant at which it begins in the community. */
export function useBeginning(community: CommunityId): (from?: Dayjs | null) => string | undefined {
  const { data } = useQuery(dayOfCommunity(community))
  return (from) => (from && data ? startOfDay(from.format('YYYY-MM-DD'), data.zone) : undefined)
}
