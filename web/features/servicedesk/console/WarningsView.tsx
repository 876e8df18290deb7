import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { deadline, moment } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { actOn, type Warning, warnings } from '../closing'

/** What comes again and again in one building, until something was done about it. */
export function WarningsView({ community, mayManage }: { community: CommunityId; mayManage: boolean }) {
  const { data, error, refetch } = useQuery(warnings(community))
  const [acting, setActing] = useState<Warning>()
  return (
    <section className="card">
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={4} />}
      {data?.length === 0 && <p className="empty">{t('closing.complaints.noWarnings')}</p>}
      {data?.map((one) => (
        <div key={one.id} className="bd row">
          <div className="sp">
            <b>
              {t('closing.complaints.warning', {
                building: one.building,
                category: one.category,
                days: one.days,
                count: one.complaints,
              })}
            </b>
            <div className="q s13">
              {one.actedAt
                ? `${moment(one.actedAt, serverNow())} ${one.action}`
                : t('closing.complaints.actBy', { time: deadline(one.dueAt, serverNow()) })}
            </div>
          </div>
          {mayManage && !one.actedAt && (
            <Button onClick={() => setActing(one)}>{t('closing.complaints.act')}</Button>
          )}
        </div>
      ))}
      {acting && <ActDialog community={community} warning={acting} close={() => setActing(undefined)} />}
    </section>
  )
}

type Given = { action: string }
type Props = { community: CommunityId; warning: Warning; close: () => void }

function ActDialog({ community, warning, close }: Props) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: ({ action }: Given) => actOn(community, warning.id, action),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ['complaints', community] }),
  })
  return (
    <FormDialog
      form={form}
      title={t('closing.complaints.act')}
      save={t('closing.complaints.save')}
      cancel={t('closing.complaints.cancel')}
      saving={save.isPending}
      error={save.error}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item
        name="action"
        label={t('closing.complaints.measure')}
        rules={[{ required: true, whitespace: true, message: t('closing.complaints.missing') }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}
