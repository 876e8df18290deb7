import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { RowHistoryButton } from '@shared/ui/RowHistory'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Space } from 'antd'
import { type QuietHours, quietHours, setQuietHours } from '../api'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
type Hours = Omit<QuietHours, 'version'>
type Props = { community: CommunityId; seesHistory: boolean }

/** From when until when only what is urgent wakes anybody. */
export function QuietHoursCard({ community, seesHistory }: Props) {
  const query = quietHours(community)
  const { data, error, refetch } = useQuery(query)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: (hours: Hours) => setQuietHours(community, data?.version ?? 0, hours),
    onSuccess: (saved) => {
      queries.setQueryData(query.queryKey, saved)
      message.success(t('messages.quiet.saved', { from: saved.from, until: saved.until }))
    },
  })
  return (
    <section className="card pad narrow">
      <h2 className="t2">{t('messages.quiet.title')}</h2>
      <p className="m">{t('messages.quiet.how')}</p>
      <RefusalCard error={error ?? save.error} retry={refetch} remedies={{ reload: () => refetch() }} />
      {!data && !error && <Waiting rows={2} />}
      {data && (
        <Form
          key={data.version}
          layout="vertical"
          requiredMark={false}
          validateTrigger="onBlur"
          initialValues={data}
          onFinish={(hours: Hours) => save.mutate(hours)}
        >
          <Space size="large" align="start">
            <TimeField name="from" label={t('messages.quiet.from')} />
            <TimeField name="until" label={t('messages.quiet.until')} />
          </Space>
          <div className="row">
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {t('messages.quiet.save')}
            </Button>
            {seesHistory && (
              <RowHistoryButton
                place={community}
                table="quiet_hours"
                id={community}
                subject={t('messages.quiet.title')}
              />
            )}
          </div>
        </Form>
      )}
    </section>
  )
}

function TimeField({ name, label }: { name: keyof Hours; label: string }) {
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ pattern: TIME, required: true, message: t('messages.quiet.form') }]}
    >
      <Input inputMode="numeric" maxLength={5} style={{ width: 110 }} />
    </Form.Item>
  )
}
