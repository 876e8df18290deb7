import { t } from '@shared/lib/texts'
import { Button, Form, Input, InputNumber } from 'antd'

const MOST = 20

/** What is looked at: by yes or no, or a number with its unit and limits. */
export function QuestionFields() {
  return (
    <Form.Item label={t('plans.questions')}>
      <Form.List name="questions">
        {(fields, { add, remove }) => (
          <div className="col">
            {fields.map(({ key, name }) => (
              <div key={key} className="row">
                <Form.Item
                  name={[name, 'words']}
                  noStyle
                  rules={[{ required: true, whitespace: true, message: t('planned.missing') }]}
                >
                  <Input
                    aria-label={t('plans.question')}
                    placeholder={t('plans.questionHint')}
                    maxLength={60}
                  />
                </Form.Item>
                <Form.Item name={[name, 'unit']} noStyle>
                  <Input
                    aria-label={t('plans.quantity')}
                    placeholder={t('plans.quantity')}
                    maxLength={10}
                    style={{ width: 90 }}
                  />
                </Form.Item>
                <Limits name={name} />
                <Button
                  size="small"
                  aria-label={t('plans.removeQuestion', { n: name + 1 })}
                  onClick={() => remove(name)}
                >
                  ×
                </Button>
              </div>
            ))}
            {fields.length < MOST && (
              <div className="row">
                <Button size="small" onClick={() => add({ words: '' })}>
                  {t('plans.addQuestion')}
                </Button>
              </div>
            )}
          </div>
        )}
      </Form.List>
    </Form.Item>
  )
}

/** Only a number has limits. */
function Limits({ name }: { name: number }) {
  const unit: string | undefined = Form.useWatch(['questions', name, 'unit'])
  if (!unit?.trim()) return null
  return (
    <>
      <Form.Item name={[name, 'low']} noStyle>
        <InputNumber aria-label={t('plans.low')} placeholder={t('plans.low')} style={{ width: 90 }} />
      </Form.Item>
      <Form.Item name={[name, 'high']} noStyle>
        <InputNumber aria-label={t('plans.high')} placeholder={t('plans.high')} style={{ width: 90 }} />
      </Form.Item>
    </>
  )
}
