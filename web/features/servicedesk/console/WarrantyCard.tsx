import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { type WarrantyPart, warrantyParts, writeWarranty } from '../crew'

const NEW: WarrantyPart = { part: '', endsOn: '', replyHours: 24, mendHours: 168, version: 0 }

/** Until when the developer answers for each part, and how fast it has to be. */
export function WarrantyCard({ community, mayEdit }: { community: CommunityId; mayEdit: boolean }) {
  const { data, error, refetch } = useQuery(warrantyParts(community))
  const [editing, setEditing] = useState<WarrantyPart>()
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t3 sp">{t('dispatch.warranty.title')}</h2>
        {mayEdit && (
          <Button size="small" onClick={() => setEditing(NEW)}>
            {t('dispatch.warranty.add')}
          </Button>
        )}
      </div>
      <div className="bd col s13">
        <RefusalCard error={error} retry={refetch} />
        {data?.length === 0 && <p className="q">{t('dispatch.warranty.none')}</p>}
        {data?.map((one) => (
          <div key={one.part} className="row">
            <div className="sp">
              <b>{one.part}</b>
              <div className="q">
                {t('dispatch.warranty.line', {
                  day: one.endsOn,
                  reply: one.replyHours,
                  mend: one.mendHours,
                })}
              </div>
            </div>
            {mayEdit && (
              <Button size="small" onClick={() => setEditing(one)}>
                {t('dispatch.settings.change')}
              </Button>
            )}
          </div>
        ))}
      </div>
      {editing && <EditDialog community={community} part={editing} close={() => setEditing(undefined)} />}
    </section>
  )
}

type Props = { community: CommunityId; part: WarrantyPart; close: () => void }

function EditDialog({ community, part, close }: Props) {
  const [form] = Form.useForm<WarrantyPart>()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: (given: WarrantyPart) => writeWarranty(community, { ...part, ...given }),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ['developer', community] }),
  })
  const rules = [{ required: true, message: t('dispatch.firm.fill') }]
  return (
    <FormDialog
      form={form}
      title={t('dispatch.warranty.title')}
      save={t('dispatch.settings.save')}
      cancel={t('dispatch.settings.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={part}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="part" label={t('dispatch.warranty.part')} rules={rules}>
        <Input maxLength={30} disabled={part.version > 0} />
      </Form.Item>
      <Form.Item name="endsOn" label={t('dispatch.warranty.ends')} rules={rules}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="replyHours" label={t('dispatch.warranty.reply')} rules={rules}>
        <InputNumber min={1} max={720} precision={0} />
      </Form.Item>
      <Form.Item name="mendHours" label={t('dispatch.warranty.mend')} rules={rules}>
        <InputNumber min={1} max={2160} precision={0} />
      </Form.Item>
    </FormDialog>
  )
}
