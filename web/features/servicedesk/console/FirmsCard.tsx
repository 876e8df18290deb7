import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { addFirm, type FirmTerms, firms } from '../crew'

/** Firms that can be given what our people do not do. */
export function FirmsCard({ community, mayEdit }: { community: CommunityId; mayEdit: boolean }) {
  const { data, error, refetch } = useQuery(firms(community))
  const [adding, setAdding] = useState(false)
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t3 sp">{t('dispatch.firm.title')}</h2>
        {mayEdit && (
          <Button size="small" onClick={() => setAdding(true)}>
            {t('dispatch.firm.add')}
          </Button>
        )}
      </div>
      <div className="bd col s13">
        <RefusalCard error={error} retry={refetch} />
        {data?.length === 0 && <p className="q">{t('dispatch.firm.none')}</p>}
        {data?.map((one) => (
          <div key={one.id}>
            <b>{one.name}</b> <span className="q">{one.phone}</span>
            <div className={one.over ? 'risk' : 'q'}>
              {one.over
                ? t('dispatch.firm.over', { day: one.contractEnds })
                : t('dispatch.firm.until', { day: one.contractEnds })}
            </div>
          </div>
        ))}
      </div>
      {adding && <AddDialog community={community} close={() => setAdding(false)} />}
    </section>
  )
}

function AddDialog({ community, close }: { community: CommunityId; close: () => void }) {
  const [form] = Form.useForm<FirmTerms>()
  const queries = useQueryClient()
  const add = useMutation({
    mutationFn: (terms: FirmTerms) => addFirm(community, terms),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ['contractors', community] }),
  })
  const rules = [{ required: true, message: t('dispatch.firm.fill') }]
  return (
    <FormDialog
      form={form}
      title={t('dispatch.firm.add')}
      save={t('dispatch.settings.save')}
      cancel={t('dispatch.settings.cancel')}
      saving={add.isPending}
      error={add.error}
      onGiven={add.mutate}
      close={close}
    >
      <Form.Item name="name" label={t('dispatch.firm.name')} rules={rules}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="phone" label={t('dispatch.firm.phone')} rules={rules}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="licence" label={t('dispatch.firm.licence')} rules={rules}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="contractEnds" label={t('dispatch.firm.ends')} rules={rules}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  )
}
