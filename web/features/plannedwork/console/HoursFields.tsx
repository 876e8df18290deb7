import { t } from '@shared/lib/texts'
import { Checkbox, Form, TimePicker } from 'antd'
import type { Choice } from '../rules'
import { hoursOf } from '../rules'

const missing = () => [{ required: true, message: t('planned.missing') }]

/** Between which hours: of each time of what is daily, else one stretch for every day. */
export function HoursFields() {
  const rule: Partial<Choice> | undefined = Form.useWatch('rule')
  const limited: boolean = Form.useWatch('limited') ?? false
  const count = rule ? hoursOf(rule) : 0
  if (count === 0) return null
  return (
    <>
      <Form.Item name="limited" valuePropName="checked">
        <Checkbox>{t('plans.hours')}</Checkbox>
      </Form.Item>
      {limited &&
        Array.from({ length: count }, (_, n) => (
          <Form.Item key={n} {...(n === count - 1 && { extra: t('plans.hoursHint') })}>
            <div className="row">
              <Form.Item name={['hours', n, 'opens']} noStyle rules={missing()}>
                <TimePicker aria-label={t('plans.opens')} format="HH:mm" minuteStep={5} needConfirm={false} />
              </Form.Item>
              <span>{t('plans.closes')}</span>
              <Form.Item name={['hours', n, 'closes']} noStyle rules={missing()}>
                <TimePicker
                  aria-label={t('plans.closes')}
                  format="HH:mm"
                  minuteStep={5}
                  needConfirm={false}
                />
              </Form.Item>
            </div>
          </Form.Item>
        ))}
    </>
  )
}
