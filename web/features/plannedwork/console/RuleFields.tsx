import { t } from '@shared/lib/texts'
import { Checkbox, Form, Input, InputNumber, Segmented, Select } from 'antd'
import { windows } from '../api'
import { type Choice, calendarDays, seasons, weatherFacts, weekdays } from '../rules'

const missing = () => [{ required: true, message: t('planned.missing') }]
const ofTheYear = () => [
  { required: true, pattern: /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, message: t('plans.seasons.format') },
]
const monthdays = () =>
  Array.from({ length: 31 }, (_, n) => ({ value: n + 1, label: t('plans.monthday', { day: n + 1 }) }))

/** When it is due: by the calendar, after a while, or because of the weather. All fields lie below {@code rule}. */
export function RuleFields() {
  const kind: Choice['kind'] = Form.useWatch(['rule', 'kind']) ?? 'calendar'
  return (
    <>
      <Form.Item name={['rule', 'kind']} label={t('plans.how')}>
        <Segmented
          options={(['calendar', 'interval', 'weather'] as const).map((value) => ({
            value,
            label: t(`plans.kind.${value}`),
          }))}
        />
      </Form.Item>
      {kind === 'calendar' && <CalendarFields />}
      {kind === 'interval' && <IntervalFields />}
      {kind === 'weather' && <WeatherFields />}
    </>
  )
}

function CalendarFields() {
  const window: Choice['window'] = Form.useWatch(['rule', 'window']) ?? 'WEEK'
  const week: string[] = Form.useWatch(['rule', 'weekdays']) ?? []
  const month: number[] = Form.useWatch(['rule', 'monthdays']) ?? []
  const chosen = window === 'WEEK' ? week.length : window === 'MONTH' ? month.length : 0
  const named = chosen > 0 || (window === 'DAY' && week.length > 0)
  return (
    <>
      <Form.Item label={t('planned.often')} required>
        <div className="row">
          <Form.Item name={['rule', 'window']} noStyle>
            <Select
              aria-label={t('planned.often')}
              options={windows.map((value) => ({ value, label: t(`plans.window.${value}`) }))}
            />
          </Form.Item>
          {chosen === 0 && (
            <Form.Item name={['rule', 'times']} noStyle rules={missing()}>
              <InputNumber min={1} max={24} precision={0} suffix={t('planned.times')} />
            </Form.Item>
          )}
        </div>
      </Form.Item>
      {(window === 'WEEK' || window === 'DAY') && (
        <Form.Item
          name={['rule', 'weekdays']}
          label={t(window === 'WEEK' ? 'plans.weekdays' : 'plans.onlyWeekdays')}
        >
          <Checkbox.Group
            options={weekdays.map((value) => ({ value, label: t(`plans.weekday.${value}`) }))}
          />
        </Form.Item>
      )}
      {window === 'MONTH' && (
        <Form.Item name={['rule', 'monthdays']} label={t('plans.monthdays')} extra={t('plans.monthdaysHint')}>
          <Select mode="multiple" options={monthdays()} />
        </Form.Item>
      )}
      {chosen > 1 && (
        <Form.Item name={['rule', 'each']} valuePropName="checked">
          <Checkbox>{t('plans.each')}</Checkbox>
        </Form.Item>
      )}
      {!named && (
        <Form.Item name={['rule', 'calendarDays']} label={t('plans.calendarDays')}>
          <Select
            options={(['', ...calendarDays] as const).map((value) => ({
              value,
              label: t(`plans.calendarDay.${value}`),
            }))}
          />
        </Form.Item>
      )}
      <SeasonField />
    </>
  )
}

function SeasonField() {
  const season: string = Form.useWatch(['rule', 'season']) ?? ''
  return (
    <>
      <Form.Item name={['rule', 'season']} label={t('plans.season')}>
        <Select
          options={(['', ...seasons, 'BETWEEN'] as const).map((value) => ({
            value,
            label: t(`plans.seasonOf.${value}`),
          }))}
        />
      </Form.Item>
      {season === 'BETWEEN' && (
        <Form.Item label={t('plans.between')} required>
          <div className="row">
            <Form.Item name={['rule', 'from']} noStyle rules={ofTheYear()}>
              <Input aria-label={t('plans.from')} maxLength={5} placeholder="06-01" />
            </Form.Item>
            <Form.Item name={['rule', 'until']} noStyle rules={ofTheYear()}>
              <Input aria-label={t('plans.until')} maxLength={5} placeholder="08-31" />
            </Form.Item>
          </div>
        </Form.Item>
      )}
    </>
  )
}

function IntervalFields() {
  const unit: Choice['unit'] = Form.useWatch(['rule', 'unit']) ?? 'D'
  return (
    <Form.Item label={t('plans.length')} extra={t('plans.lengthHint')} required>
      <div className="row">
        <Form.Item name={['rule', 'length']} noStyle rules={missing()}>
          <InputNumber aria-label={t('plans.length')} min={1} max={unit === 'D' ? 1100 : 72} precision={0} />
        </Form.Item>
        <Form.Item name={['rule', 'unit']} noStyle>
          <Segmented
            options={(['D', 'H'] as const).map((value) => ({ value, label: t(`plans.unit.${value}`) }))}
          />
        </Form.Item>
      </div>
    </Form.Item>
  )
}

function WeatherFields() {
  return (
    <>
      <Form.Item name={['rule', 'fact']} label={t('plans.after')}>
        <Select options={weatherFacts.map((value) => ({ value, label: t(`plans.fact.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['rule', 'minutes']} label={t('plans.within')} rules={missing()}>
        <InputNumber min={1} max={2880} precision={0} suffix={t('plans.minutes')} />
      </Form.Item>
    </>
  )
}
